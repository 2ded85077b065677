/** Ratios that others have stated, worked out again from the figures that they name. */
import { eq, parameter, variable } from '../../language/quantity.ts';
import { outputRatio } from './parity.ts';
import { monthsInYear } from './producers.ts';

export const claimedRatio = parameter({
  label: 'Russian per NATO output as stated by the Secretary General of NATO, June 2025',
  unit: '1',
  from: { series: 'artillery.claimedRatio', place: 'RUS', year: 2025 },
});

export const russianByBain = parameter({
  label: 'Russian output in 2024, Bain, made or refurbished',
  unit: 'round/year',
  from: { series: 'artillery.russianOutput', edition: 'bain', place: 'RUS', year: 2024 },
});

export const westernByBain = parameter({
  label: 'output of the US and Europe in 2024, Bain',
  unit: 'round/year',
  from: { series: 'artillery.westernOutput', edition: 'bain', place: '', year: 2024 },
});

export const russianByNATO = parameter({
  label: 'Russian new production in 2024, NATO officials (CNN)',
  unit: 'round/year',
  from: { series: 'artillery.russianOutput', edition: 'nato', place: 'RUS', year: 2024 },
});

export const westernByNATO = parameter({
  label: 'rounds of the US and Europe for Ukraine in 2024, a European official (CNN)',
  unit: 'round/year',
  from: { series: 'artillery.westernOutput', edition: 'nato-cnn', place: '', year: 2024 },
});

export const russianIn2022 = parameter({
  label: 'Russian output in 2022, Estonian Foreign Intelligence Service',
  unit: 'round/year',
  from: { series: 'artillery.russianOutput', edition: 'estonian-intelligence', place: 'RUS', year: 2022 },
});

export const russianIn2024 = parameter({
  label: 'Russian output in 2024, Estonian Foreign Intelligence Service',
  unit: 'round/year',
  from: { series: 'artillery.russianOutput', edition: 'estonian-intelligence', place: 'RUS', year: 2024 },
});

export const monthsForNATOYear = variable({
  label: 'months in which Russia makes what NATO makes in a year, as stated',
  unit: 'month/year',
  equals: eq`${monthsInYear} / ${claimedRatio}`,
});

export const modelAgainstClaim = variable({
  label: 'ratio of the model per ratio stated by the Secretary General',
  unit: '1',
  equals: eq`${outputRatio} / ${claimedRatio}`,
});

export const ratioByBain = variable({
  label: 'Russian per Western output, Bain, 2024',
  unit: '1',
  equals: eq`${russianByBain} / ${westernByBain}`,
});

export const ratioByNATO = variable({
  label: 'Russian new production per Western rounds for Ukraine, NATO officials, 2024',
  unit: '1',
  equals: eq`${russianByNATO} / ${westernByNATO}`,
});

export const riseByEstonia = variable({
  label: 'Russian output of 2024 per output of 2022, Estonian Foreign Intelligence Service',
  unit: '1',
  equals: eq`${russianIn2024} / ${russianIn2022}`,
});
