/** Binds every parameter to the newest editions and leaves the result beside the built code, so that a run opens no table. */
import { writeFileSync } from 'node:fs';
import { packGround, openShipped, VERSION } from '../src/index.ts';

const ground = openShipped().ground({});
writeFileSync(new URL('../ground.json', import.meta.url), JSON.stringify(packGround(ground, VERSION)));
