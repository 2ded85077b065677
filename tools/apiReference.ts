/** The API reference, made from what src/index.ts exports and the sentences that stand above it. */
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Folder of the declarations → heading, in the order of the page. */
const ROOMS: Readonly<Record<string, string>> = {
  '.': 'The five questions, and opening what ships',
  run: 'Running scenarios, reading numbers',
  scenarios: 'Scenarios',
  explain: 'Explaining and comparing',
  report: 'Numbers and sentences in words',
  export: 'Results as files',
  brief: 'The two-page brief',
  chart: 'Charts',
  statements: 'Statements',
  figures: 'Figures and sources',
  validation: 'Published results beside ours',
  backtest: 'What earlier editions would have said',
  model: 'The model',
  language: 'The language of the model',
  engine: 'The engine',
};

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature;

/** The reference as Markdown for the library whose source lies in `root`/src. */
export function apiReference(root: string): string {
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, strict: true, noEmit: true, skipLibCheck: true },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, types: ['node'] },
    ...{ lib: ['lib.es2023.d.ts'], exactOptionalPropertyTypes: true },
  };
  const doors = ['src/index.ts', 'src/inBrowser.ts'].map((door) => join(root, door));
  const program = ts.createProgram(doors, options);
  const checker = program.getTypeChecker();
  const [inNode, inBrowsers] = doors.map((door) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(door)!)!),
  ) as [ts.Symbol[], ts.Symbol[]];
  const everywhere = new Set(inBrowsers.map((symbol) => symbol.name));
  const rooms = new Map<string, string[]>(Object.keys(ROOMS).map((room) => [room, []]));
  const byName = (a: ts.Symbol, b: ts.Symbol) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
  for (const alias of inNode.sort(byName)) {
    const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
    const declaration = symbol.declarations![0]!;
    const room = relative(join(root, 'src'), dirname(declaration.getSourceFile().fileName)).split('/')[0] || '.';
    rooms.set(room, [...(rooms.get(room) ?? []), entry(alias.name, symbol, declaration, checker, everywhere)]);
  }
  const sections = [...rooms].filter(([, entries]) => entries.length);
  return [HEAD, ...sections.map(([room, entries]) => `## ${ROOMS[room] ?? room}\n\n${entries.join('\n\n')}`), ''].join(
    '\n\n',
  );
}

const HEAD = `# API reference

Generated from the source by \`npm run reference\`; every name here can be imported from \`burdenshift\`, and no other is promised. Bundlers that build for browsers get the names marked so, with the same numbers. Runnable examples are in \`examples/\`.

Values of a quantity are numbers in its unit: money in currency units (not millions), shares as fractions of 1. A function that can fail says which error it throws; each error carries its faults as fields and a message that says what would have been accepted.`;

function entry(
  name: string,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
  everywhere: ReadonlySet<string>,
): string {
  const own = wordsOf(symbol, checker);
  const words = own !== '' && everywhere.has(name) ? `${own} *Also in browsers.*` : own;
  return [`### \`${name}\``, words, ['```ts', codeOf(name, symbol, declaration, checker), '```'].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The sentence above a declaration, and what it throws. */
function wordsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const sentence = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const thrown = symbol.getJsDocTags(checker).filter((tag) => tag.name === 'throws');
  const faults = thrown.map((tag) => `Throws ${ts.displayPartsToString(tag.text)}`.replace(/[^.]$/, '$&.'));
  return [sentence, ...faults]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('\n', ' ');
}

function codeOf(name: string, symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isInterfaceDeclaration(declaration)) return withoutSpace(declaration);
  if (ts.isTypeAliasDeclaration(declaration)) return withoutSpace(declaration);
  if (ts.isClassDeclaration(declaration)) return classOf(declaration, checker);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const [call] = type.getCallSignatures();
  if (call) return `function ${name}${checker.signatureToString(call, declaration, ts.TypeFormatFlags.NoTruncation)}`;
  const written = checker.typeToString(type, declaration, FLAGS);
  return `const ${name}: ${written.length > 400 ? `${written.slice(0, 400)} …` : written}`;
}

/** A declaration as written, without "export". */
const withoutSpace = (declaration: ts.Declaration) => declaration.getText().replace(/^export /, '');

/** The public face of a class: constructor, fields and methods with their sentences, no bodies. */
function classOf(declaration: ts.ClassDeclaration, checker: ts.TypeChecker): string {
  const heritage = declaration.heritageClauses?.map((clause) => ` ${clause.getText()}`).join('') ?? '';
  const lines = declaration.members.flatMap((member) => {
    const isHidden = ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
    if (isHidden) return [];
    const parameters = ts.isConstructorDeclaration(member) ? member.parameters.map((p) => p.getText()).join(', ') : '';
    if (ts.isConstructorDeclaration(member)) return [`  constructor(${parameters});`];
    const symbol = member.name && checker.getSymbolAtLocation(member.name);
    if (!symbol) return [];
    const words = wordsOf(symbol, checker);
    return [...(words ? [`  /** ${words} */`] : []), `  ${memberOf(symbol, member, checker)};`];
  });
  return [`class ${declaration.name!.text}${heritage} {`, ...lines, '}'].join('\n');
}

function memberOf(symbol: ts.Symbol, member: ts.ClassElement, checker: ts.TypeChecker): string {
  const type = checker.getTypeOfSymbolAtLocation(symbol, member);
  const [call] = ts.isMethodDeclaration(member) ? type.getCallSignatures() : [];
  if (call) return `${symbol.name}${checker.signatureToString(call, member, ts.TypeFormatFlags.NoTruncation)}`;
  const isFixed = ts.isGetAccessor(member) || ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly;
  return `${isFixed ? 'readonly ' : ''}${symbol.name}: ${checker.typeToString(type, member, FLAGS)}`;
}
