/** Reads the IMF's World Economic Outlook as published in bulk: the tab-separated "by countries" file, one row for each state and subject. */
import { suggest } from '../../language/nearest.ts';
import { Harvest, type Imported, type Provenance } from './imported.ts';
import { publishedRows, type PublishedRow } from './published.ts';

/** IMF subject → series, its unit, and the scale the file must state for it. */
const SUBJECTS: Readonly<Record<string, { readonly series: string; readonly unit: string; readonly scale: string }>> = {
  NGDP: { series: 'weo.nominalGDP', unit: 'bn NCU/year', scale: 'Billions' },
  NGDPD: { series: 'weo.nominalGDPDollars', unit: 'bn USD/year', scale: 'Billions' },
  NGDP_R: { series: 'weo.realGDP', unit: 'bn NCUconst/year', scale: 'Billions' },
  NGDP_RPCH: { series: 'weo.realGrowth', unit: 'percent', scale: '' },
  NGDP_D: { series: 'weo.deflator', unit: 'index', scale: '' },
  PPPGDP: { series: 'weo.gdpPPP', unit: 'bn PPP/year', scale: 'Billions' },
  PPPEX: { series: 'weo.pppFactor', unit: 'NCU/PPP', scale: '' },
  LP: { series: 'weo.population', unit: 'm person', scale: 'Millions' },
  PCPIPCH: { series: 'weo.consumerInflation', unit: 'percent', scale: '' },
  LUR: { series: 'weo.unemployment', unit: 'percent', scale: '' },
  GGR_NGDP: { series: 'weo.revenueShare', unit: 'percent', scale: '' },
  GGX_NGDP: { series: 'weo.expenditureShare', unit: 'percent', scale: '' },
  GGXCNL_NGDP: { series: 'weo.balanceShare', unit: 'percent', scale: '' },
  GGXONLB_NGDP: { series: 'weo.primaryBalanceShare', unit: 'percent', scale: '' },
  GGXWDG_NGDP: { series: 'weo.grossDebtShare', unit: 'percent', scale: '' },
  GGXWDN_NGDP: { series: 'weo.netDebtShare', unit: 'percent', scale: '' },
  NGAP_NPGDP: { series: 'weo.potentialGap', unit: 'percent', scale: '' },
};

const NEEDED = ['ISO', 'WEO Subject Code', 'Scale', 'Estimates Start After'];

/** What to take of a file that holds every state since 1980. */
export interface WeoChoice {
  /** States by ISO 3166 alpha-3. */
  readonly places: readonly string[];
  readonly since: number;
}

/** The subjects the model uses, for the chosen states; a year after the last actual one is an estimate. The file may be UTF-16, as the IMF publishes it, or UTF-8. */
export function importWeo(bytes: Uint8Array, given: Provenance & WeoChoice): Imported {
  const harvest = new Harvest(given);
  const { columns, rows } = publishedRows(decode(bytes), given.file ?? 'WEO file', NEEDED, harvest, '\t');
  const years = columns.filter((name) => /^(19|20)\d\d$/.test(name) && Number(name) >= given.since);
  if (rows.length && years.length === 0)
    harvest.blame(1, 0, `No column for a year from ${given.since}; found ${columns.join(', ').slice(0, 300)}.`);
  const found = new Set<string>();
  for (const row of rows) {
    const place = row.text('ISO');
    const code = row.text('WEO Subject Code');
    if (!given.places.includes(place) || !SUBJECTS[code]) continue;
    found.add(place);
    readRow(row, place, code, years, harvest);
  }
  const states = new Set(rows.map((row) => row.text('ISO')));
  if (rows.length)
    for (const place of given.places)
      if (!found.has(place)) harvest.blame(0, 0, `The file has no rows for ${place}.${suggest(place, states)}`);
  return harvest;
}

function readRow(row: PublishedRow, place: string, code: string, years: readonly string[], harvest: Harvest): void {
  const { series, unit, scale } = SUBJECTS[code]!;
  const stated = row.text('Scale');
  if (stated !== scale && !(scale === '' && stated === 'Units'))
    return row.blame('Scale', `${code} is in "${stated}"; expected "${scale || 'Units'}".`);
  const lastActual = Number(row.text('Estimates Start After') || Infinity);
  for (const year of years) {
    const text = row.text(year).replaceAll(',', '');
    if (/^(n\/a|--|)$/i.test(text)) continue;
    const value = Number(text);
    if (!Number.isFinite(value))
      row.blame(year, `"${row.text(year)}" is not a number; expected one like 1,234.5, or n/a.`);
    else
      harvest.add({
        ...{ series, place, year: Number(year), value, unit, line: row.line },
        ...{ locator: `indicator ${code}, row ${place}`, estimate: Number(year) > lastActual },
      });
  }
}

/** UTF-16 where the bytes begin with its mark or every second one is nil, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0);
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}
