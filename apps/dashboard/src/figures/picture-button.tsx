import type { KeyboardEvent, ReactNode } from 'react';

interface PictureButtonProps {
  /** What it is called, where it holds no text that says so. */
  readonly label?: string;
  readonly onPress: () => void;
  /** Whether the Tab key comes here; where there are many, the table is the way by keyboard. */
  readonly reachable?: boolean;
  readonly children: ReactNode;
}

/** A part of a picture that opens the account of what it shows. */
export function PictureButton({ label, onPress, reachable = true, children }: PictureButtonProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand inside SVG
    <g
      role="button"
      aria-haspopup="dialog"
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      className="picture-button"
      onClick={onPress}
      onKeyDown={press}
    >
      {children}
    </g>
  );
}
