/** What a measure is that claims can be held against, and the words that point to one. */
import type { Run } from '../run/run.ts';
import type { NumberKind } from './claimNumbers.ts';
import type { Term } from './term.ts';

/** What a claim says beside its number. */
export interface ClaimContext {
  readonly run: Run;
  readonly text: string;
  /** The year named, where the model covers it. */
  readonly year: number | undefined;
  /** Code of the ally or partner named first. */
  readonly state: string | undefined;
}

/** One definition of a measure. */
export interface MeasureDefinition {
  readonly label: string;
  readonly term: Term;
}

/** Something that claims are made about. */
export interface Measure {
  readonly label: string;
  readonly statement: string;
  readonly kinds: readonly NumberKind[];
  /** Each must be found in the claim, in words. */
  readonly needs: readonly (readonly [name: string, pattern: RegExp])[];
  /** None may be found. */
  readonly not?: RegExp;
  readonly needsState?: true;
  readonly definitions: (c: ClaimContext) => readonly MeasureDefinition[];
}

/** Words that point to Russia. */
export const RUSSIA: readonly [string, RegExp] = ['Russia', /\b(russia\w*|moscow|kremlin)\b/i];
/** Words that point to Ukraine. */
export const UKRAINE: readonly [string, RegExp] = ['Ukraine', /\b(ukrain\w*|kyiv|kiev)\b/i];
/** Words that point to the United States. */
export const US: readonly [string, RegExp] = [
  'the United States',
  /\b(US|U\.S\.|USA|America\w*|Washington|United States)\b/,
];
/** Words that point to Europe. */
export const EUROPE: readonly [string, RegExp] = ['Europe', /\b(europe\w*|EU)\b/i];
/** Words that point to military. */
export const MILITARY: readonly [string, RegExp] = [
  'military',
  /\b(militar\w*|defen[cs]e|army|armed forces|war|security)\b/i,
];
/** Words that point to GDP. */
export const GDP: readonly [string, RegExp] = ['GDP', /\b(GDP|gross domestic product|economy|economic output)\b/i];
/** Words that point to budget. */
export const BUDGET: readonly [string, RegExp] = [
  'budget',
  /\b(budgets?|federal spending|(government|state|public) (spending|expenditure))\b/i,
];
/** Words that point to ammunition. */
export const ROUNDS: readonly [string, RegExp] = [
  'ammunition',
  /\b(shells?|rounds?|ammunition|munitions?|artillery)\b/i,
];
/** Words that point to NATO or the West. */
export const NATO: readonly [string, RegExp] = ['NATO', /\b(NATO|alliance|allies|the West|western|europe\w*)\b/i];
/** Words that point to aid. */
export const AID: readonly [string, RegExp] = ['aid', /\b(aid|support|help|assistance)\b/i];
/** Words that point to occupation. */
export const HELD: readonly [string, RegExp] = ['occupied', /\b(occup\w*|hold\w*|held|control\w*|seized?)\b/i];
/** Words that point to production. */
export const MAKE: readonly [string, RegExp] = [
  'made',
  /\b(mak\w*|made|produc\w*|outproduc\w*|output|turn\w* out|manufactur\w*)\b/i,
];
/** Words that point to territory. */
export const LAND: readonly [string, RegExp] = ['territory', /\b(territor\w*|area|land|country|ukraine|km²|square)\b/i];
