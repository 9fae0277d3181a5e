/**
 * Lets the keyboard into boxes that have something to scroll, and only those: a stop of the
 * Tab key at every table would be in the way.
 */
export class ScrollBoxes {
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth } = target;
      if (scrollWidth > clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });

  watch(body: ParentNode): void {
    for (const box of body.querySelectorAll(".scrolls, pre"))
      this.#sizes.observe(box);
  }

  stop(): void {
    this.#sizes.disconnect();
  }
}
