import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  /** What stops working, as the start of a sentence: "This chart". */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps an unexpected error to the piece it happened in, and says it in words. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className="app-problem" role="alert">
        <p className="govuk-body">
          <strong>{this.props.what} could not be shown.</strong> Everything else still works. What went wrong:{' '}
          {this.state.error.message}
        </p>
      </div>
    );
  }
}
