import { Component, type ReactNode } from 'react';

interface FigureBoundaryProps {
  /** The code of the figure: another one is tried again. */
  readonly code: string;
  readonly children: ReactNode;
}

interface Drawn {
  readonly code: string;
  readonly failed: boolean;
}

/**
 * A fault of ours while drawing stays inside one figure; its band, notes and table remain. What stands in it is kept from figure to
 * figure: a chart that begins anew is measured and set up anew.
 */
export class FigureBoundary extends Component<FigureBoundaryProps, Drawn> {
  override state = { code: this.props.code, failed: false };

  static getDerivedStateFromError(): Pick<Drawn, 'failed'> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ code }: FigureBoundaryProps, before: Drawn): Drawn | null {
    return code === before.code ? null : { code, failed: false };
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
