/** The person asked to leave already, in the portal: the provider's question is answered at once. Without scripts, its button stays. */
const button = document.querySelector<HTMLButtonElement>('button[form="op.logoutForm"]');
button?.click();
