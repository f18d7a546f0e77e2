import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ElementType, ReactNode } from 'react';

/** An element that links can point to; the build fails on a link to an anchor that no page has. */
export function Anchor(props: {
  readonly id: string;
  readonly as?: ElementType;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const { id, as: Element = 'div', className, children } = props;
  useBrokenLinks().collectAnchor(id);
  return (
    <Element id={id} className={className}>
      {children}
    </Element>
  );
}
