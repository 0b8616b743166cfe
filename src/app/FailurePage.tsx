/** Stands in place of every page when the data package itself cannot be read. */
export function FailurePage({ error }: { readonly error: Error }) {
  return (
    <main className="app-page" id="main">
      <h1 className="govuk-heading-l">The dashboard cannot start</h1>
      <p className="govuk-body" role="alert">
        {error.message}
      </p>
      <p className="govuk-body">
        Nothing that you loaded into this browser is lost. Load the page again; if the message stays, send it
        to whoever hosts this site.
      </p>
      <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </main>
  );
}
