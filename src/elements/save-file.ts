/** Offers a file as a download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the content by then, however slow its dialog is.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
