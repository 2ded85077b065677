/** Entry file of a worker thread in Node. */
import { parentPort } from 'node:worker_threads';
import { Worker, type Order } from './worker.ts';

const worker = new Worker();
parentPort?.on('message', (order: Order) => parentPort?.postMessage(worker.answer(order)));
