import type { Operation } from '../../community/model/operation.js';

/** Tells the page of what the store has now. The events are loaded with the first of them. */
export async function tellDelivered(element: HTMLElement, operation: Operation): Promise<void> {
  try {
    const { deliveredEvent } = await import('./delivered-event.js');
    const event = deliveredEvent(operation);
    if (event) element.dispatchEvent(event);
  } catch (error) {
    console.error(`<${element.localName}> ${String(error)}`);
  }
}
