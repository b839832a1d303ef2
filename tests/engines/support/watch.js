// The first script of every page of these tests: notes, from before the guide, what goes wrong and which files are made. Kept as attributes of
// <html>, which every browser's remote control can read.
{
  const keep = (name) => {
    const list = [];
    return (what) => { list.push(what); document.documentElement.setAttribute(`data-${name}`, JSON.stringify(list)); };
  };
  const [problem, made] = [keep('problems'), keep('made')];
  window.addEventListener('error', (event) => problem(event.message ?? `not loaded: ${event.target.src ?? event.target.href}`), true);
  window.addEventListener('unhandledrejection', ({ reason }) => problem(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => problem(`policy: ${violatedDirective} ${blockedURI}`));
  const { error } = console;
  console.error = (...given) => { problem(given.join(' ')); error.apply(console, given); };
  HTMLAnchorElement.prototype.click = function click() { made(this.download); }; // a download would ask where to
}
