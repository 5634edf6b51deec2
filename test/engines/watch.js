// The first script of every page of a test: writes down what goes wrong on it, in words, for the test to read.
/* global addEventListener, document, window */
(() => {
  const seen = { violations: [], errors: [], warnings: [] };
  window.seen = seen;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) => {
    seen.violations.push([violatedDirective, blockedURI, sample, sourceFile].filter(Boolean).join(' | '));
  });
  addEventListener('error', ({ message, error }) => seen.errors.push(String(error?.stack ?? message)));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason?.stack ?? reason)));
  for (const [name, list] of [
    ['error', seen.errors],
    ['warn', seen.warnings],
  ]) {
    const print = console[name];
    console[name] = (...args) => {
      list.push(args.map(String).join(' '));
      print.apply(console, args);
    };
  }
})();
