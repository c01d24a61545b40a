import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import './table.css';

interface TableBoxProps {
  /** Names the box for those who reach it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table scrolls in here, not with the page; it takes focus only where there is something to scroll. */
export function TableBox({ label, children }: TableBoxProps) {
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
  const reach = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className="table-box" {...reach}>
      {children}
    </div>
  );
}
