/** Loaded before the command line: the package that makes PNG is not there. */
import { register } from 'node:module';

const hooks = `export async function resolve(name, context, next) {
  if (name === '@resvg/resvg-js') throw Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
