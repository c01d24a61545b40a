import { Component, type ReactNode } from 'react';

/** A fault of ours while drawing stays inside one figure; its band, notes and table remain. */
export class FigureBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="no-chart">
        This chart could not be drawn. That is a fault of this app; the table has the same numbers.
      </p>
    );
  }
}
