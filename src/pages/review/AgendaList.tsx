import { Fragment } from 'react';
import { PageLink } from '../../components/PageLink.tsx';
import { PhoneFold } from '../../components/PhoneFold.tsx';
import { draftName, hasDraft } from '../../components/use-draft.ts';
import { reviewAddress } from '../../components/review-address.ts';
import { sectionWords } from '../../plan/agenda.ts';
import { decisionOn, decisionWords } from '../../plan/decisions.ts';
import { AgendaTag } from './AgendaTag.tsx';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  /** What the item that is shown is about. */
  readonly current: string;
}

/** The agenda, worst first; what is decided already says so. */
export function AgendaList({ review, current }: Props) {
  return (
    <nav aria-labelledby="agenda">
      <h2 id="agenda" className="app-heading app-agenda__title">
        Agenda
      </h2>
      <PhoneFold shows={`Show all ${review.agenda.length} items`}>
        <ol className="app-agenda">
          {review.agenda.map((item, at) => {
            const decision = decisionOn(review.decisions, review.quarter, item.about);
            const isFirst = review.agenda[at - 1]?.section !== item.section;
            const isCurrent = item.about === current;
            return (
              <Fragment key={item.about}>
                {isFirst && (
                  <li className="app-agenda__section" aria-hidden="true">
                    {sectionWords[item.section]}
                  </li>
                )}
                <li
                  className={isCurrent ? 'app-agenda__item app-agenda__item--current' : 'app-agenda__item'}
                  data-about={item.about}
                  data-section={item.section}
                >
                  <span className="app-agenda__number">{at + 1}</span>
                  <div>
                    <PageLink
                      to={reviewAddress(review.quarter, item.about)}
                      {...(isCurrent && { 'aria-current': 'step' as const })}
                    >
                      <span className="govuk-visually-hidden">{sectionWords[item.section]}: </span>
                      {item.title}
                    </PageLink>
                    <p className="app-agenda__state">
                      <AgendaTag item={item} />
                      {hasDraft(draftName(review.quarter, item.about)) && (
                        <span className="app-agenda__decided">Not saved yet</span>
                      )}
                      {decision && (
                        <span className="app-agenda__decided">
                          <span aria-hidden="true">● </span>
                          {decisionWords[decision.decision]}
                        </span>
                      )}
                    </p>
                  </div>
                </li>
              </Fragment>
            );
          })}
        </ol>
      </PhoneFold>
    </nav>
  );
}
