type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Restore = () => void;

const tell = (control: Control): void => {
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
};

function restoreSelect(select: HTMLSelectElement): Restore[] {
  const options = [...select.options];
  // A list without a chosen option shows its first.
  const written = Math.max(
    0,
    options.findIndex(({ defaultSelected }) => defaultSelected),
  );
  const { value, selectedIndex } = select;
  if (select.multiple || selectedIndex === written) return [];
  return [
    () => {
      if (select.value === value) return;
      select.value = value;
      tell(select);
    },
  ];
}

function restoreChecked(input: HTMLInputElement): Restore[] {
  const { checked, defaultChecked } = input;
  if (checked === defaultChecked) return [];
  return [
    () => {
      if (input.checked === checked) return;
      input.checked = checked;
      tell(input);
    },
  ];
}

function restoreText(control: HTMLInputElement | HTMLTextAreaElement): Restore[] {
  const { value, defaultValue } = control;
  if (value === defaultValue) return [];
  return [
    () => {
      if (control.value === value) return;
      control.value = value;
      tell(control);
    },
  ];
}

/** A fold says by its attribute alone whether it is open; nothing tells who opened it, so each is left as it stands. */
function restoreFold(fold: HTMLDetailsElement): Restore {
  const { open } = fold;
  return () => {
    if (fold.open !== open) fold.open = open;
  };
}

/**
 * What somebody typed, chose, ticked or unfolded before the script of the page had started. Hydration sets every control to what the server wrote; the
 * function that comes back, called after it, sets those controls again and tells their listeners.
 */
export function readEarlyInput(root: ParentNode): Restore {
  const restores = [...root.querySelectorAll<Control>('input:not([type="hidden"], [type="file"]), select, textarea')].flatMap((control) => {
    if (control instanceof HTMLSelectElement) return restoreSelect(control);
    if (control.type === 'checkbox' || control.type === 'radio') return restoreChecked(control as HTMLInputElement);
    return restoreText(control);
  });
  restores.push(...[...root.querySelectorAll('details')].map(restoreFold));
  return () => {
    for (const restore of restores) restore();
  };
}
