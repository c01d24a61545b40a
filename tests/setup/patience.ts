import { configure } from '@testing-library/react';

/** A busy machine takes longer to come to a screen; a test that waits for what never comes still ends. */
configure({ asyncUtilTimeout: 8_000 });
