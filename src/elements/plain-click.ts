/** Neither for a new tab or window nor for a download, which are the browser's business, nor dealt with already. */
export function isPlainClick(event: MouseEvent): boolean {
  const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } =
    event;
  const modified = altKey || ctrlKey || metaKey || shiftKey;
  return button === 0 && !modified && !defaultPrevented;
}
