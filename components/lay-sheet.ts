import styles from './styles/sheet.css?inline';

/** Lays a card along the lower edge of the viewport, for a finger. Returns the function that ends it. */
export function laySheet(root: ShadowRoot, frame: HTMLElement): () => void {
  const style = document.createElementNS(frame.namespaceURI, 'style');
  style.textContent = styles;
  root.append(style);
  frame.classList.add('sheet');
  return () => style.remove();
}
