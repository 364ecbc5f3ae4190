/** Follows which clause the reader has reached, for the outline. Without a script it stays unknown. */
export class ReadingPlace {
  /** Path of the topmost clause in view. */
  path: string | null = $state(null);

  /** Attach to the element that holds the sections; their ids are the paths. */
  follow = (text: HTMLElement): (() => void) => {
    const sections = [...text.querySelectorAll('section[id]')];
    const inView = new WeakMap<Element, boolean>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) inView.set(target, isIntersecting);
        this.path = sections.find((section) => inView.get(section))?.id ?? this.path;
      },
      // The upper third of the window is where one reads; above it the end of the clause before a jumped-to one may still show.
      { rootMargin: '-32px 0px -66% 0px' },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  };
}
