/** A reference to another part, by its name and its identifier. */
export interface CfLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** What every part has. */
export interface CfPart {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

/** Anything at all: the standard leaves it open. */
export type CfExtensions = Readonly<Record<string, unknown>>;

/** What a package says of the whole. */
export interface CfDocument extends CfPart {
  readonly caseVersion: '1.1';
  readonly creator: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly version?: string;
  readonly officialSourceURL?: string;
  readonly licenseURI?: CfLink;
  readonly extensions?: CfExtensions;
}

/** A domain, a group, a skill or a role. */
export interface CfItem extends CfPart {
  readonly fullStatement: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: CfLink;
  readonly humanCodingScheme?: string;
  readonly notes?: string;
  readonly language?: string;
  readonly licenseURI?: CfLink;
}

/** That one item stands below another. */
export interface CfAssociation extends CfPart {
  readonly associationType: 'isChildOf';
  readonly sequenceNumber: number;
  readonly originNodeURI: CfLink;
  readonly destinationNodeURI: CfLink;
}

/** What kind of thing an item is. */
export interface CfItemType extends CfPart {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
}

/** A licence that parts refer to. */
export interface CfLicense extends CfPart {
  readonly title: string;
  readonly licenseText: string;
}

/** What is expected of a role at a level. */
export interface CfRubricCriterionLevel extends CfPart {
  readonly quality: string;
  readonly description: string;
  readonly position: number;
  readonly rubricCriterionId: string;
  /** A list here, one object everywhere else: so the standard has it. */
  readonly extensions: readonly CfExtensions[];
}

/** A role within a rubric. */
export interface CfRubricCriterion extends CfPart {
  readonly category: string;
  readonly CFItemURI: CfLink;
  readonly position: number;
  readonly rubricId: string;
  readonly CFRubricCriterionLevels: readonly CfRubricCriterionLevel[];
  readonly extensions: CfExtensions;
}

/** A skill: its roles by its levels. */
export interface CfRubric extends CfPart {
  readonly title: string;
  readonly description?: string;
  readonly CFRubricCriteria: readonly CfRubricCriterion[];
  readonly extensions: CfExtensions;
}

/**
 * A package of the standard CASE 1.1, as far as it is written here.
 * @see https://www.imsglobal.org/spec/case/v1p1
 */
export interface CfPackage {
  readonly CFDocument: CfDocument;
  readonly CFItems: readonly CfItem[];
  readonly CFAssociations: readonly CfAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly CfItemType[];
    readonly CFLicenses: readonly CfLicense[];
  };
  readonly CFRubrics: readonly CfRubric[];
}
