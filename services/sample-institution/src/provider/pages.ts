import type { KoaContextWithOIDC } from 'oidc-provider';
import { housePage } from '../html/house-page.ts';
import { html, trustedHtml } from '../html/html.ts';
import type { Html } from '../html/html.ts';
import type { Account, Institution } from '../institution.ts';
import { signInTerms } from '../messages/sign-in.ts';

/** Shown on the page itself: these accounts are for demonstration and hold nothing real. */
export const demonstrationPassword = 'fil-conducteur';

export interface SignInPages {
  /** The form, again with what was typed when it was refused. */
  readonly signIn: (uid: string, refused?: { readonly userName: string }) => string;
  readonly signOut: (context: KoaContextWithOIDC, form: string) => void;
  readonly signedOut: (context: KoaContextWithOIDC) => void;
  readonly error: (context: KoaContextWithOIDC) => void;
  /** The page expired, was used already, or belongs to another browser. */
  readonly expired: () => string;
}

/** The provider's pages, in the language and with the look of one institution. */
export function signInPages(institution: Institution): SignInPages {
  const terms = signInTerms(institution);
  const send = (context: KoaContextWithOIDC, body: string) => {
    context.type = 'html';
    context.body = body;
  };
  const withWayBack = (title: string, text?: string) =>
    housePage(
      institution,
      title,
      html`<h1>${title}</h1>
        ${text && html`<p>${text}</p>`}
        <p><a class="button" href="${institution.origin}/">${terms.backToPortal}</a></p>`,
    );
  const expired = () => withWayBack(terms.errorTitle, terms.errorText);

  return {
    signIn: (uid, refused) => {
      const preselected = refused?.userName ?? institution.accounts[0]?.userName;
      const known = institution.accounts.some(({ userName }) => userName === preselected);
      return housePage(
        institution,
        refused ? `${terms.refusedTitle} – ${terms.title}` : terms.title,
        html`<h1>${terms.title}</h1>
          ${
            refused &&
            html`<div class="problem" role="alert">
              <h2>${terms.refusedTitle}</h2>
              <p>${terms.refused}</p>
            </div>`
          }
          <form method="post" action="/${institution.id}/interaction/${uid}">
            <fieldset>
              <legend>${terms.chooseAccount} <small>${terms.chooseAccountHint}</small></legend>
              ${institution.accounts.map((account) => accountChoice(account, account.userName === preselected))}
              <label class="choice"
                ><input type="radio" name="account" value="" ${!known && html` checked`} /><span
                  ><b>${terms.otherAccount}</b></span
                ></label
              >
              <label class="field other"
                ><span>${terms.userName}</span
                ><input
                  name="userName"
                  autocomplete="username"
                  autocapitalize="none"
                  spellcheck="false"
                  value="${known ? '' : preselected}"
              /></label>
            </fieldset>
            <label class="field"
              ><span>${terms.password}</span>
              <input
                type="password"
                name="password"
                autocomplete="current-password"
                required
                aria-describedby="password-hint"
                value="${refused ? '' : demonstrationPassword}"
            /></label>
            <p class="hint" id="password-hint">${terms.passwordHint(demonstrationPassword)}</p>
            <button>${terms.submit}</button>
          </form>
          <p class="help">${terms.help}</p>`,
      );
    },
    signOut: (context, form) =>
      send(
        context,
        housePage(
          institution,
          terms.signingOut,
          html`<h1>${terms.signOutQuestion}</h1>
            ${trustedHtml(form)}
            <button form="op.logoutForm" name="logout" value="yes">${terms.signOut}</button>`,
          'sign-out.js',
        ),
      ),
    signedOut: (context) => send(context, withWayBack(terms.signedOut)),
    error: (context) => send(context, expired()),
    expired,
  };
}

const accountChoice = ({ userName, name, title }: Account, chosen: boolean): Html =>
  html`<label class="choice"
    ><input type="radio" name="account" value="${userName}" ${chosen && html` checked`} /><span
      ><b>${name}</b> <small>${title}</small></span
    ></label
  >`;
