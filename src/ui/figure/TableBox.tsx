import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import './table.css';

interface TableBoxProps {
  /** Names the box for those who reach it by keyboard. */
  readonly label: string;
  /** Keys of its own, with which it takes focus whether it scrolls or not. */
  readonly keys?: {
    readonly tabIndex?: number;
    readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur?: () => void;
    readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  };
  readonly children: ReactNode;
}

/** A wide table scrolls in here, not with the page; it takes focus only where there is something to scroll. */
export function TableBox({ label, keys = {}, children }: TableBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setScrolls(element.scrollWidth > element.clientWidth);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reach =
    scrolls || keys.tabIndex !== undefined ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className="table-box" {...reach} {...keys}>
      {children}
    </div>
  );
}
