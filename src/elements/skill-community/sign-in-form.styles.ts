import { css } from 'lit';

/** The form to sign in is as narrow as its fields. */
export const signInFormStyles = css`
  .sign-in {
    max-inline-size: 24rem;
  }
`;
