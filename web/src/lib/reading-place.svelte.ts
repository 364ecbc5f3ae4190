/** Follows which clause the reader has reached, for the outline. Without a script it stays unknown. */
export class ReadingPlace {
  /** Path of the topmost clause in view. */
  path: string | null = $state(null);

  /** Attach to the element that holds the sections; their ids are the paths. */
  follow = (text: HTMLElement): (() => void) => {
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const [top] = [...seen].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
        if (top) this.path = top.id;
      },
      // The upper third of the window is where one reads.
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const section of text.querySelectorAll('section[id]')) observer.observe(section);
    return () => observer.disconnect();
  };
}
