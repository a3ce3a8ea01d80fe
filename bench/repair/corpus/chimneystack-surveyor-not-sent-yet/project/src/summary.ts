import { type Survey, worst } from "./survey.ts";

export interface Summary {
  house: string;
  owner: string;
  surveyor: string | null;
  worst: number | null;
}

export function summary(survey: Survey): Summary {
  return {
    house: survey.house,
    owner: survey.owner.name,
    surveyor: survey.surveyor!.name,
    worst: worst(survey),
  };
}

/** Whom to ring about a survey: the surveyor, before there is one the owner. */
export function contact(survey: Survey): string {
  return (survey.surveyor ?? survey.owner).phone;
}
