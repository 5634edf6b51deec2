import { isFields, isString, type Fields } from '../../../schema/shape-tests.js';
import { webAddress } from './launch.js';

/** What the platform says about a launch, once it has been asked. */
export interface LaunchData {
  /** Only in `Normal` mode anything is written besides that the visit begins and ends. */
  readonly writes: boolean;
  /** The context that every statement takes over. */
  readonly context: Fields;
  /** Where to go on leaving; '' when the platform does not say. */
  readonly returnUrl: string;
}

/** Reads the document `LMS.LaunchData`; undefined when it is none. */
export function readLaunchData(value: unknown): LaunchData | undefined {
  if (!isFields(value)) return undefined;
  const { launchMode = 'Normal', contextTemplate, returnURL } = value;
  if (!isString(launchMode) || !isFields(contextTemplate)) return undefined;
  return { writes: launchMode === 'Normal', context: contextTemplate, returnUrl: webAddress(returnURL) ?? '' };
}
