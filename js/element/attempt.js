// Asking the engine for something it may refuse: nothing is lost, and the page is told what to say.

/** False, with the trouble noted and told, when the engine refuses and nobody settles it by its code. */
export function attempt(session, action, isSettled = () => false) {
  try {
    action();
    return true;
  } catch (error) {
    if (isSettled(error.code)) return false;
    session.trouble = { kind: 'assess', code: error.code ?? 'assess' };
    session.host.tell('trouble', session.trouble);
    return false;
  }
}
