/**
 * The test server answers to two names, `localhost` and `127.0.0.1`, which are two origins. Files may be read from the other
 * one when they are asked for with `?cors=…`, which is what the server then says in `Access-Control-Allow-Origin`.
 * `/__elsewhere__/?to=…` leads on to any address, as servers do that should not.
 */
export const otherOrigin = () => async (context, next) => {
  if (context.path === '/__elsewhere__/') return void context.redirect(context.query.to);
  await next();
  if (context.query.cors) context.set('access-control-allow-origin', context.query.cors);
  return undefined;
};
