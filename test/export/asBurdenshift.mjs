/** Loaded before an example: the name burdenshift stands for the build that LIBRARY names. */
import { register } from 'node:module';

const library = JSON.stringify(process.env['LIBRARY']);
const hook = `export const resolve = (name, context, next) =>
  name === 'burdenshift' ? { url: ${library}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
