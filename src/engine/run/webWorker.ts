/** Entry file of a worker in a browser. */
import { Worker, type Answer, type Order } from './worker.ts';

/** As much of a worker's global scope as is used here. */
interface Scope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;
const worker = new Worker();
scope.onmessage = ({ data }) => scope.postMessage(worker.answer(data));
