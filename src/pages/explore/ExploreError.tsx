import type { WrongPlace } from '../../queries/explore.ts';

interface Props {
  readonly message: string;
  readonly place: WrongPlace | null;
  /** Leads to the place in the text; null once the text is another. */
  readonly onShow: ((at: number) => void) | null;
}

/** Why a statement was refused, and where in it. */
export function ExploreError({ message, place, onShow }: Props) {
  return (
    <div className="app-problem" id="explore-error">
      <div role="alert">
        <p className="govuk-body">
          <strong>There is no result.</strong> {message}
        </p>
      </div>
      {place && (
        <p className="app-explore__place">
          <code>
            {place.before}
            <mark>{place.wrong === '' ? '(the end)' : place.wrong}</mark>
            {place.after}
          </code>
        </p>
      )}
      {place && onShow && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button app-button--small"
          onClick={() => onShow(place.at)}
        >
          Go to {place.words}
        </button>
      )}
    </div>
  );
}
