/**
 * Acts at once, and from then on in each frame in which what `read` gives has changed since. Returns the function that
 * ends it.
 */
export function whenChanged(read: () => unknown, act: () => void): () => void {
  let before = '';
  let frame = 0;
  function look(): void {
    frame = requestAnimationFrame(look);
    const now = JSON.stringify(read());
    if (now === before) return;
    before = now;
    act();
  }
  look();
  return () => cancelAnimationFrame(frame);
}
