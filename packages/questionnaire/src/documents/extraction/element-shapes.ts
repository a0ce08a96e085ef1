/**
 * The elements of FHIR R4 data types and of the resources that extraction writes: name, type, and `+` where there may be
 * several; `?` ends the name of a choice of types, `!` stands for elements listed under their own path, `#` for those
 * of another path. Worked out from the R4 StructureDefinitions (CC0-1.0); a profile's own rules are not in it.
 */
const shapes = `
Address use:code type:code text:string line:string+ city:string district:string state:string postalCode:string country:string period:Period
Age value:decimal comparator:code unit:string system:uri code:code
Annotation author?:Reference|string time:dateTime text:markdown
Attachment contentType:code language:code data:base64Binary url:url size:unsignedInt hash:base64Binary title:string creation:dateTime
CodeableConcept coding:Coding+ text:string
Coding system:uri version:string code:code display:string userSelected:boolean
ContactDetail name:string telecom:ContactPoint+
ContactPoint system:code value:string use:code rank:positiveInt period:Period
Contributor type:code name:string contact:ContactDetail+
Count value:decimal comparator:code unit:string system:uri code:code
DataRequirement type:code profile:canonical+ subject?:CodeableConcept|Reference mustSupport:string+ codeFilter:!+ dateFilter:!+ limit:positiveInt sort:!+
DataRequirement.codeFilter path:string searchParam:string valueSet:canonical code:Coding+
DataRequirement.dateFilter path:string searchParam:string value?:dateTime|Period|Duration
DataRequirement.sort path:string direction:code
Distance value:decimal comparator:code unit:string system:uri code:code
Dosage sequence:integer text:string additionalInstruction:CodeableConcept+ patientInstruction:string timing:Timing asNeeded?:boolean|CodeableConcept site:CodeableConcept route:CodeableConcept method:CodeableConcept doseAndRate:!+ maxDosePerPeriod:Ratio maxDosePerAdministration:Quantity maxDosePerLifetime:Quantity
Dosage.doseAndRate type:CodeableConcept dose?:Range|Quantity rate?:Ratio|Range|Quantity
Duration value:decimal comparator:code unit:string system:uri code:code
Expression description:string name:id language:code expression:string reference:uri
Extension url:string value?:*any
HumanName use:code text:string family:string given:string+ prefix:string+ suffix:string+ period:Period
Identifier use:code type:CodeableConcept system:uri value:string period:Period assigner:Reference
MarketingStatus country:CodeableConcept jurisdiction:CodeableConcept status:CodeableConcept dateRange:Period restoreDate:dateTime
Meta id:string extension:Extension+ versionId:id lastUpdated:instant source:uri profile:canonical+ security:Coding+ tag:Coding+ project:uri author:Reference onBehalfOf:Reference account:Reference accounts:Reference+ compartment:Reference+ deleted:boolean
Money value:decimal currency:code
ParameterDefinition name:code use:code min:integer max:string documentation:string type:code profile:canonical
Period start:dateTime end:dateTime
Population age?:Range|CodeableConcept gender:CodeableConcept race:CodeableConcept physiologicalCondition:CodeableConcept
ProdCharacteristic height:Quantity width:Quantity depth:Quantity weight:Quantity nominalVolume:Quantity externalDiameter:Quantity shape:string color:string+ imprint:string+ image:Attachment+ scoring:CodeableConcept
ProductShelfLife identifier:Identifier type:CodeableConcept period:Quantity specialPrecautionsForStorage:CodeableConcept+
Quantity value:decimal comparator:code unit:string system:uri code:code
Range low:Quantity high:Quantity
Ratio numerator:Quantity denominator:Quantity
Reference reference:string type:uri identifier:Identifier display:string
RelatedArtifact type:code label:string display:string citation:markdown url:url document:Attachment resource:canonical
SampledData origin:Quantity period:decimal factor:decimal lowerLimit:decimal upperLimit:decimal dimensions:positiveInt data:string
Signature type:Coding+ when:instant who:Reference onBehalfOf:Reference targetFormat:code sigFormat:code data:base64Binary
SubstanceAmount amount?:Quantity|Range|string amountType:CodeableConcept amountText:string referenceRange:!
SubstanceAmount.referenceRange lowLimit:Quantity highLimit:Quantity
Timing event:dateTime+ repeat:! code:CodeableConcept
Timing.repeat bounds?:Duration|Range|Period count:positiveInt countMax:positiveInt duration:decimal durationMax:decimal durationUnit:code frequency:positiveInt frequencyMax:positiveInt period:decimal periodMax:decimal periodUnit:code dayOfWeek:code+ timeOfDay:time+ when:code+ offset:unsignedInt
TriggerDefinition type:code name:string timing?:Timing|Reference|date|dateTime data:DataRequirement+ condition:Expression
UsageContext code:Coding value?:CodeableConcept|Quantity|Range|Reference
Account identifier:Identifier+ status:code type:CodeableConcept name:string subject:Reference+ servicePeriod:Period coverage:!+ owner:Reference description:string guarantor:!+ partOf:Reference
Account.coverage coverage:Reference priority:positiveInt
Account.guarantor party:Reference onHold:boolean period:Period
AllergyIntolerance identifier:Identifier+ clinicalStatus:CodeableConcept verificationStatus:CodeableConcept type:code category:code+ criticality:code code:CodeableConcept patient:Reference encounter:Reference onset?:dateTime|Age|Period|Range|string recordedDate:dateTime recorder:Reference asserter:Reference lastOccurrence:dateTime note:Annotation+ reaction:!+
AllergyIntolerance.reaction substance:CodeableConcept manifestation:CodeableConcept+ description:string onset:dateTime severity:code exposureRoute:CodeableConcept note:Annotation+
Appointment identifier:Identifier+ status:code cancelationReason:CodeableConcept serviceCategory:CodeableConcept+ serviceType:CodeableConcept+ specialty:CodeableConcept+ appointmentType:CodeableConcept reasonCode:CodeableConcept+ reasonReference:Reference+ priority:unsignedInt description:string supportingInformation:Reference+ start:instant end:instant minutesDuration:positiveInt slot:Reference+ created:dateTime comment:string patientInstruction:string basedOn:Reference+ participant:!+ requestedPeriod:Period+
Appointment.participant type:CodeableConcept+ actor:Reference required:code status:code period:Period
Basic identifier:Identifier+ code:CodeableConcept subject:Reference created:date author:Reference
CarePlan identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ replaces:Reference+ partOf:Reference+ status:code intent:code category:CodeableConcept+ title:string description:string subject:Reference encounter:Reference period:Period created:dateTime author:Reference contributor:Reference+ careTeam:Reference+ addresses:Reference+ supportingInfo:Reference+ goal:Reference+ activity:!+ note:Annotation+
CarePlan.activity outcomeCodeableConcept:CodeableConcept+ outcomeReference:Reference+ progress:Annotation+ reference:Reference detail:!
CarePlan.activity.detail kind:code instantiatesCanonical:canonical+ instantiatesUri:uri+ code:CodeableConcept reasonCode:CodeableConcept+ reasonReference:Reference+ goal:Reference+ status:code statusReason:CodeableConcept doNotPerform:boolean scheduled?:Timing|Period|string location:Reference performer:Reference+ product?:CodeableConcept|Reference dailyAmount:Quantity quantity:Quantity description:string
CareTeam identifier:Identifier+ status:code category:CodeableConcept+ name:string subject:Reference encounter:Reference period:Period participant:!+ reasonCode:CodeableConcept+ reasonReference:Reference+ managingOrganization:Reference+ telecom:ContactPoint+ note:Annotation+
CareTeam.participant role:CodeableConcept+ member:Reference onBehalfOf:Reference period:Period
Communication identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ partOf:Reference+ inResponseTo:Reference+ status:code statusReason:CodeableConcept category:CodeableConcept+ priority:code medium:CodeableConcept+ subject:Reference topic:CodeableConcept about:Reference+ encounter:Reference sent:dateTime received:dateTime recipient:Reference+ sender:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ payload:!+ note:Annotation+
Communication.payload content?:string|Attachment|Reference
CommunicationRequest identifier:Identifier+ basedOn:Reference+ replaces:Reference+ groupIdentifier:Identifier status:code statusReason:CodeableConcept category:CodeableConcept+ priority:code doNotPerform:boolean medium:CodeableConcept+ subject:Reference about:Reference+ encounter:Reference payload:!+ occurrence?:dateTime|Period authoredOn:dateTime requester:Reference recipient:Reference+ sender:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ note:Annotation+
CommunicationRequest.payload content?:string|Attachment|Reference
Condition identifier:Identifier+ clinicalStatus:CodeableConcept verificationStatus:CodeableConcept category:CodeableConcept+ severity:CodeableConcept code:CodeableConcept bodySite:CodeableConcept+ subject:Reference encounter:Reference onset?:dateTime|Age|Period|Range|string abatement?:dateTime|Age|Period|Range|string recordedDate:dateTime recorder:Reference asserter:Reference stage:!+ evidence:!+ note:Annotation+
Condition.stage summary:CodeableConcept assessment:Reference+ type:CodeableConcept
Condition.evidence code:CodeableConcept+ detail:Reference+
Consent identifier:Identifier+ status:code scope:CodeableConcept category:CodeableConcept+ patient:Reference dateTime:dateTime performer:Reference+ organization:Reference+ source?:Attachment|Reference policy:!+ policyRule:CodeableConcept verification:!+ provision:!
Consent.policy authority:uri uri:uri
Consent.verification verified:boolean verifiedWith:Reference verificationDate:dateTime
Consent.provision type:code period:Period actor:!+ action:CodeableConcept+ securityLabel:Coding+ purpose:Coding+ class:Coding+ code:CodeableConcept+ dataPeriod:Period data:!+ provision:#Consent.provision+
Consent.provision.actor role:CodeableConcept reference:Reference
Consent.provision.data meaning:code reference:Reference
Coverage identifier:Identifier+ status:code type:CodeableConcept policyHolder:Reference subscriber:Reference subscriberId:string beneficiary:Reference dependent:string relationship:CodeableConcept period:Period payor:Reference+ class:!+ order:positiveInt network:string costToBeneficiary:!+ subrogation:boolean contract:Reference+
Coverage.class type:CodeableConcept value:string name:string
Coverage.costToBeneficiary type:CodeableConcept value?:Quantity|Money exception:!+
Coverage.costToBeneficiary.exception type:CodeableConcept period:Period
DetectedIssue identifier:Identifier+ status:code code:CodeableConcept severity:code patient:Reference identified?:dateTime|Period author:Reference implicated:Reference+ evidence:!+ detail:string reference:uri mitigation:!+
DetectedIssue.evidence code:CodeableConcept+ detail:Reference+
DetectedIssue.mitigation action:CodeableConcept date:dateTime author:Reference
Device identifier:Identifier+ definition:Reference udiCarrier:!+ status:code statusReason:CodeableConcept+ distinctIdentifier:string manufacturer:string manufactureDate:dateTime expirationDate:dateTime lotNumber:string serialNumber:string deviceName:!+ modelNumber:string partNumber:string type:CodeableConcept specialization:!+ version:!+ property:!+ patient:Reference owner:Reference contact:ContactPoint+ location:Reference url:uri note:Annotation+ safety:CodeableConcept+ parent:Reference
Device.udiCarrier deviceIdentifier:string issuer:uri jurisdiction:uri carrierAIDC:base64Binary carrierHRF:string entryType:code
Device.deviceName name:string type:code
Device.specialization systemType:CodeableConcept version:string
Device.version type:CodeableConcept component:Identifier value:string
Device.property type:CodeableConcept valueQuantity:Quantity+ valueCode:CodeableConcept+
DeviceRequest identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ priorRequest:Reference+ groupIdentifier:Identifier status:code intent:code priority:code code?:Reference|CodeableConcept parameter:!+ subject:Reference encounter:Reference occurrence?:dateTime|Period|Timing authoredOn:dateTime requester:Reference performerType:CodeableConcept performer:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ insurance:Reference+ supportingInfo:Reference+ note:Annotation+ relevantHistory:Reference+
DeviceRequest.parameter code:CodeableConcept value?:CodeableConcept|Quantity|Range|boolean
DeviceUseStatement identifier:Identifier+ basedOn:Reference+ status:code subject:Reference derivedFrom:Reference+ timing?:Timing|Period|dateTime recordedOn:dateTime source:Reference device:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ bodySite:CodeableConcept note:Annotation+
DiagnosticReport identifier:Identifier+ basedOn:Reference+ status:code category:CodeableConcept+ code:CodeableConcept subject:Reference encounter:Reference effective?:dateTime|Period issued:instant performer:Reference+ resultsInterpreter:Reference+ specimen:Reference+ result:Reference+ imagingStudy:Reference+ media:!+ conclusion:string conclusionCode:CodeableConcept+ presentedForm:Attachment+
DiagnosticReport.media comment:string link:Reference
DocumentReference masterIdentifier:Identifier identifier:Identifier+ status:code docStatus:code type:CodeableConcept category:CodeableConcept+ subject:Reference date:instant author:Reference+ authenticator:Reference custodian:Reference relatesTo:!+ description:string securityLabel:CodeableConcept+ content:!+ context:!
DocumentReference.relatesTo code:code target:Reference
DocumentReference.content attachment:Attachment format:Coding
DocumentReference.context encounter:Reference+ event:CodeableConcept+ period:Period facilityType:CodeableConcept practiceSetting:CodeableConcept sourcePatientInfo:Reference related:Reference+
Encounter identifier:Identifier+ status:code statusHistory:!+ class:Coding classHistory:!+ type:CodeableConcept+ serviceType:CodeableConcept priority:CodeableConcept subject:Reference episodeOfCare:Reference+ basedOn:Reference+ participant:!+ appointment:Reference+ period:Period length:Duration reasonCode:CodeableConcept+ reasonReference:Reference+ diagnosis:!+ account:Reference+ hospitalization:! location:!+ serviceProvider:Reference partOf:Reference
Encounter.statusHistory status:code period:Period
Encounter.classHistory class:Coding period:Period
Encounter.participant type:CodeableConcept+ period:Period individual:Reference
Encounter.diagnosis condition:Reference use:CodeableConcept rank:positiveInt
Encounter.hospitalization preAdmissionIdentifier:Identifier origin:Reference admitSource:CodeableConcept reAdmission:CodeableConcept dietPreference:CodeableConcept+ specialCourtesy:CodeableConcept+ specialArrangement:CodeableConcept+ destination:Reference dischargeDisposition:CodeableConcept
Encounter.location location:Reference status:code physicalType:CodeableConcept period:Period
EpisodeOfCare identifier:Identifier+ status:code statusHistory:!+ type:CodeableConcept+ diagnosis:!+ patient:Reference managingOrganization:Reference period:Period referralRequest:Reference+ careManager:Reference team:Reference+ account:Reference+
EpisodeOfCare.statusHistory status:code period:Period
EpisodeOfCare.diagnosis condition:Reference role:CodeableConcept rank:positiveInt
FamilyMemberHistory identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ status:code dataAbsentReason:CodeableConcept patient:Reference date:dateTime name:string relationship:CodeableConcept sex:CodeableConcept born?:Period|date|string age?:Age|Range|string estimatedAge:boolean deceased?:boolean|Age|Range|date|string reasonCode:CodeableConcept+ reasonReference:Reference+ note:Annotation+ condition:!+
FamilyMemberHistory.condition code:CodeableConcept outcome:CodeableConcept contributedToDeath:boolean onset?:Age|Range|Period|string note:Annotation+
Flag identifier:Identifier+ status:code category:CodeableConcept+ code:CodeableConcept subject:Reference period:Period encounter:Reference author:Reference
Goal identifier:Identifier+ lifecycleStatus:code achievementStatus:CodeableConcept category:CodeableConcept+ priority:CodeableConcept description:CodeableConcept subject:Reference start?:date|CodeableConcept target:!+ statusDate:date statusReason:string expressedBy:Reference addresses:Reference+ note:Annotation+ outcomeCode:CodeableConcept+ outcomeReference:Reference+
Goal.target measure:CodeableConcept detail?:Quantity|Range|CodeableConcept|string|boolean|integer|Ratio due?:date|Duration
Group identifier:Identifier+ active:boolean type:code actual:boolean code:CodeableConcept name:string quantity:unsignedInt managingEntity:Reference characteristic:!+ member:!+
Group.characteristic code:CodeableConcept value?:CodeableConcept|boolean|Quantity|Range|Reference exclude:boolean period:Period
Group.member entity:Reference period:Period inactive:boolean
HealthcareService identifier:Identifier+ active:boolean providedBy:Reference offeredIn:Reference+ category:CodeableConcept+ type:CodeableConcept+ specialty:CodeableConcept+ location:Reference+ name:string comment:string extraDetails:markdown photo:Attachment telecom:ContactPoint+ coverageArea:Reference+ serviceProvisionCode:CodeableConcept+ eligibility:!+ program:CodeableConcept+ characteristic:CodeableConcept+ communication:CodeableConcept+ referralMethod:CodeableConcept+ appointmentRequired:boolean availableTime:!+ notAvailable:!+ availabilityExceptions:string endpoint:Reference+
HealthcareService.eligibility code:CodeableConcept comment:markdown
HealthcareService.availableTime daysOfWeek:code+ allDay:boolean availableStartTime:time availableEndTime:time
HealthcareService.notAvailable description:string during:Period
Immunization identifier:Identifier+ status:code statusReason:CodeableConcept vaccineCode:CodeableConcept patient:Reference encounter:Reference occurrence?:dateTime|string recorded:dateTime primarySource:boolean reportOrigin:CodeableConcept location:Reference manufacturer:Reference lotNumber:string expirationDate:date site:CodeableConcept route:CodeableConcept doseQuantity:Quantity performer:!+ note:Annotation+ reasonCode:CodeableConcept+ reasonReference:Reference+ isSubpotent:boolean subpotentReason:CodeableConcept+ education:!+ programEligibility:CodeableConcept+ fundingSource:CodeableConcept reaction:!+ protocolApplied:!+
Immunization.performer function:CodeableConcept actor:Reference
Immunization.education documentType:string reference:uri publicationDate:dateTime presentationDate:dateTime
Immunization.reaction date:dateTime detail:Reference reported:boolean
Immunization.protocolApplied series:string authority:Reference targetDisease:CodeableConcept+ doseNumber?:positiveInt|string seriesDoses?:positiveInt|string
List identifier:Identifier+ status:code mode:code title:string code:CodeableConcept subject:Reference encounter:Reference date:dateTime source:Reference orderedBy:CodeableConcept note:Annotation+ entry:!+ emptyReason:CodeableConcept
List.entry flag:CodeableConcept deleted:boolean date:dateTime item:Reference
Location identifier:Identifier+ status:code operationalStatus:Coding name:string alias:string+ description:string mode:code type:CodeableConcept+ telecom:ContactPoint+ address:Address physicalType:CodeableConcept position:! managingOrganization:Reference partOf:Reference hoursOfOperation:!+ availabilityExceptions:string endpoint:Reference+
Location.position longitude:decimal latitude:decimal altitude:decimal
Location.hoursOfOperation daysOfWeek:code+ allDay:boolean openingTime:time closingTime:time
MeasureReport identifier:Identifier+ status:code type:code measure:canonical subject:Reference date:dateTime reporter:Reference period:Period improvementNotation:CodeableConcept group:!+ evaluatedResource:Reference+
MeasureReport.group code:CodeableConcept population:!+ measureScore:Quantity stratifier:!+
MeasureReport.group.population code:CodeableConcept count:integer subjectResults:Reference
MeasureReport.group.stratifier code:CodeableConcept+ stratum:!+
MeasureReport.group.stratifier.stratum value:CodeableConcept component:!+ population:!+ measureScore:Quantity
MeasureReport.group.stratifier.stratum.component code:CodeableConcept value:CodeableConcept
MeasureReport.group.stratifier.stratum.population code:CodeableConcept count:integer subjectResults:Reference
Medication identifier:Identifier+ code:CodeableConcept status:code manufacturer:Reference form:CodeableConcept amount:Ratio ingredient:!+ batch:!
Medication.ingredient item?:CodeableConcept|Reference isActive:boolean strength:Ratio
Medication.batch lotNumber:string expirationDate:dateTime
MedicationAdministration identifier:Identifier+ instantiates:uri+ partOf:Reference+ status:code statusReason:CodeableConcept+ category:CodeableConcept medication?:CodeableConcept|Reference subject:Reference context:Reference supportingInformation:Reference+ effective?:dateTime|Period performer:!+ reasonCode:CodeableConcept+ reasonReference:Reference+ request:Reference device:Reference+ note:Annotation+ dosage:! eventHistory:Reference+
MedicationAdministration.performer function:CodeableConcept actor:Reference
MedicationAdministration.dosage text:string site:CodeableConcept route:CodeableConcept method:CodeableConcept dose:Quantity rate?:Ratio|Quantity
MedicationRequest identifier:Identifier+ status:code statusReason:CodeableConcept intent:code category:CodeableConcept+ priority:code doNotPerform:boolean reported?:boolean|Reference medication?:CodeableConcept|Reference subject:Reference encounter:Reference supportingInformation:Reference+ authoredOn:dateTime requester:Reference performer:Reference performerType:CodeableConcept recorder:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ groupIdentifier:Identifier courseOfTherapyType:CodeableConcept insurance:Reference+ note:Annotation+ dosageInstruction:Dosage+ dispenseRequest:! substitution:! priorPrescription:Reference detectedIssue:Reference+ eventHistory:Reference+
MedicationRequest.dispenseRequest initialFill:! dispenseInterval:Duration validityPeriod:Period numberOfRepeatsAllowed:unsignedInt quantity:Quantity expectedSupplyDuration:Duration performer:Reference
MedicationRequest.dispenseRequest.initialFill quantity:Quantity duration:Duration
MedicationRequest.substitution allowed?:boolean|CodeableConcept reason:CodeableConcept
MedicationStatement identifier:Identifier+ basedOn:Reference+ partOf:Reference+ status:code statusReason:CodeableConcept+ category:CodeableConcept medication?:CodeableConcept|Reference subject:Reference context:Reference effective?:dateTime|Period dateAsserted:dateTime informationSource:Reference derivedFrom:Reference+ reasonCode:CodeableConcept+ reasonReference:Reference+ note:Annotation+ dosage:Dosage+
NutritionOrder identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ instantiates:uri+ status:code intent:code patient:Reference encounter:Reference dateTime:dateTime orderer:Reference allergyIntolerance:Reference+ foodPreferenceModifier:CodeableConcept+ excludeFoodModifier:CodeableConcept+ oralDiet:! supplement:!+ enteralFormula:! note:Annotation+
NutritionOrder.oralDiet type:CodeableConcept+ schedule:Timing+ nutrient:!+ texture:!+ fluidConsistencyType:CodeableConcept+ instruction:string
NutritionOrder.oralDiet.nutrient modifier:CodeableConcept amount:Quantity
NutritionOrder.oralDiet.texture modifier:CodeableConcept foodType:CodeableConcept
NutritionOrder.supplement type:CodeableConcept productName:string schedule:Timing+ quantity:Quantity instruction:string
NutritionOrder.enteralFormula baseFormulaType:CodeableConcept baseFormulaProductName:string additiveType:CodeableConcept additiveProductName:string caloricDensity:Quantity routeofAdministration:CodeableConcept administration:!+ maxVolumeToDeliver:Quantity administrationInstruction:string
NutritionOrder.enteralFormula.administration schedule:Timing quantity:Quantity rate?:Quantity|Ratio
Observation identifier:Identifier+ basedOn:Reference+ partOf:Reference+ status:code category:CodeableConcept+ code:CodeableConcept subject:Reference focus:Reference+ encounter:Reference effective?:dateTime|Period|Timing|instant issued:instant performer:Reference+ value?:Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period dataAbsentReason:CodeableConcept interpretation:CodeableConcept+ note:Annotation+ bodySite:CodeableConcept method:CodeableConcept specimen:Reference device:Reference referenceRange:!+ hasMember:Reference+ derivedFrom:Reference+ component:!+
Observation.referenceRange low:Quantity high:Quantity type:CodeableConcept appliesTo:CodeableConcept+ age:Range text:string
Observation.component code:CodeableConcept value?:Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period dataAbsentReason:CodeableConcept interpretation:CodeableConcept+ referenceRange:#Observation.referenceRange+
Organization identifier:Identifier+ active:boolean type:CodeableConcept+ name:string alias:string+ telecom:ContactPoint+ address:Address+ partOf:Reference contact:!+ endpoint:Reference+
Organization.contact purpose:CodeableConcept name:HumanName telecom:ContactPoint+ address:Address
Patient identifier:Identifier+ active:boolean name:HumanName+ telecom:ContactPoint+ gender:code birthDate:date deceased?:boolean|dateTime address:Address+ maritalStatus:CodeableConcept multipleBirth?:boolean|integer photo:Attachment+ contact:!+ communication:!+ generalPractitioner:Reference+ managingOrganization:Reference link:!+
Patient.contact relationship:CodeableConcept+ name:HumanName telecom:ContactPoint+ address:Address gender:code organization:Reference period:Period
Patient.communication preferred:boolean
Patient.link other:Reference type:code
Person identifier:Identifier+ name:HumanName+ telecom:ContactPoint+ gender:code birthDate:date address:Address+ photo:Attachment managingOrganization:Reference active:boolean link:!+
Person.link target:Reference assurance:code
Practitioner identifier:Identifier+ active:boolean name:HumanName+ telecom:ContactPoint+ address:Address+ gender:code birthDate:date photo:Attachment+ qualification:!+ communication:CodeableConcept+
Practitioner.qualification identifier:Identifier+ code:CodeableConcept period:Period issuer:Reference
PractitionerRole identifier:Identifier+ active:boolean period:Period practitioner:Reference organization:Reference code:CodeableConcept+ specialty:CodeableConcept+ location:Reference+ healthcareService:Reference+ telecom:ContactPoint+ availableTime:!+ notAvailable:!+ availabilityExceptions:string endpoint:Reference+
PractitionerRole.availableTime daysOfWeek:code+ allDay:boolean availableStartTime:time availableEndTime:time
PractitionerRole.notAvailable description:string during:Period
Procedure identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ partOf:Reference+ status:code statusReason:CodeableConcept category:CodeableConcept code:CodeableConcept subject:Reference encounter:Reference performed?:dateTime|Period|string|Age|Range recorder:Reference asserter:Reference performer:!+ location:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ bodySite:CodeableConcept+ outcome:CodeableConcept report:Reference+ complication:CodeableConcept+ complicationDetail:Reference+ followUp:CodeableConcept+ note:Annotation+ focalDevice:!+ usedReference:Reference+ usedCode:CodeableConcept+
Procedure.performer function:CodeableConcept actor:Reference onBehalfOf:Reference
Procedure.focalDevice action:CodeableConcept manipulated:Reference
Provenance target:Reference+ occurred?:Period|dateTime recorded:instant policy:uri+ location:Reference reason:CodeableConcept+ activity:CodeableConcept agent:!+ entity:!+ signature:Signature+
Provenance.agent type:CodeableConcept role:CodeableConcept+ who:Reference onBehalfOf:Reference
Provenance.entity role:code what:Reference agent:#Provenance.agent+
QuestionnaireResponse identifier:Identifier basedOn:Reference+ partOf:Reference+ questionnaire:canonical status:code subject:Reference encounter:Reference authored:dateTime author:Reference source:Reference item:!+
QuestionnaireResponse.item linkId:string definition:uri text:string answer:!+ item:#QuestionnaireResponse.item+
QuestionnaireResponse.item.answer value?:boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference item:#QuestionnaireResponse.item+
RelatedPerson identifier:Identifier+ active:boolean patient:Reference relationship:CodeableConcept+ name:HumanName+ telecom:ContactPoint+ gender:code birthDate:date address:Address+ photo:Attachment+ period:Period communication:!+
RelatedPerson.communication preferred:boolean
RiskAssessment identifier:Identifier+ basedOn:Reference parent:Reference status:code method:CodeableConcept code:CodeableConcept subject:Reference encounter:Reference occurrence?:dateTime|Period condition:Reference performer:Reference reasonCode:CodeableConcept+ reasonReference:Reference+ basis:Reference+ prediction:!+ mitigation:string note:Annotation+
RiskAssessment.prediction outcome:CodeableConcept probability?:decimal|Range qualitativeRisk:CodeableConcept relativeRisk:decimal when?:Period|Range rationale:string
Schedule identifier:Identifier+ active:boolean serviceCategory:CodeableConcept+ serviceType:CodeableConcept+ specialty:CodeableConcept+ actor:Reference+ planningHorizon:Period comment:string
ServiceRequest identifier:Identifier+ instantiatesCanonical:canonical+ instantiatesUri:uri+ basedOn:Reference+ replaces:Reference+ requisition:Identifier status:code intent:code category:CodeableConcept+ priority:code doNotPerform:boolean code:CodeableConcept orderDetail:CodeableConcept+ quantity?:Quantity|Ratio|Range subject:Reference encounter:Reference occurrence?:dateTime|Period|Timing asNeeded?:boolean|CodeableConcept authoredOn:dateTime requester:Reference performerType:CodeableConcept performer:Reference+ locationCode:CodeableConcept+ locationReference:Reference+ reasonCode:CodeableConcept+ reasonReference:Reference+ insurance:Reference+ supportingInfo:Reference+ specimen:Reference+ bodySite:CodeableConcept+ note:Annotation+ patientInstruction:string relevantHistory:Reference+
Slot identifier:Identifier+ serviceCategory:CodeableConcept+ serviceType:CodeableConcept+ specialty:CodeableConcept+ appointmentType:CodeableConcept schedule:Reference status:code start:instant end:instant overbooked:boolean comment:string
Specimen identifier:Identifier+ accessionIdentifier:Identifier status:code type:CodeableConcept subject:Reference receivedTime:dateTime parent:Reference+ request:Reference+ collection:! processing:!+ container:!+ condition:CodeableConcept+ note:Annotation+
Specimen.collection collector:Reference collected?:dateTime|Period duration:Duration quantity:Quantity method:CodeableConcept bodySite:CodeableConcept fastingStatus?:CodeableConcept|Duration
Specimen.processing description:string procedure:CodeableConcept additive:Reference+ time?:dateTime|Period
Specimen.container identifier:Identifier+ description:string type:CodeableConcept capacity:Quantity specimenQuantity:Quantity additive?:CodeableConcept|Reference
Task identifier:Identifier+ instantiatesCanonical:canonical instantiatesUri:uri basedOn:Reference+ groupIdentifier:Identifier partOf:Reference+ status:code statusReason:CodeableConcept businessStatus:CodeableConcept intent:code priority:code code:CodeableConcept description:string focus:Reference for:Reference encounter:Reference executionPeriod:Period authoredOn:dateTime lastModified:dateTime requester:Reference performerType:CodeableConcept+ owner:Reference location:Reference reasonCode:CodeableConcept reasonReference:Reference insurance:Reference+ note:Annotation+ relevantHistory:Reference+ restriction:! input:!+ output:!+
Task.restriction repetitions:positiveInt period:Period recipient:Reference+
Task.input type:CodeableConcept value?:*any
Task.output type:CodeableConcept value?:*any
MetadataResource language:code text:Narrative url:uri version:string name:string title:string status:code experimental:boolean date:dateTime publisher:string contact:ContactDetail+ description:markdown useContext:UsageContext+ jurisdiction:CodeableConcept+
`;

export interface ElementShape {
  /** As in JSON, without the type of a choice: `value`. */
  readonly name: string;
  readonly isList: boolean;
  /** A choice of these types has the chosen one in its JSON name. */
  readonly isChoice: boolean;
  /** FHIR types; `*any` for all. */
  readonly types: readonly string[];
  /** Where the elements inside it are listed: a type, or the path of a backbone element. */
  readonly inside: string;
}

let table: ReadonlyMap<string, ReadonlyMap<string, ElementShape>> | undefined;

function read(): ReadonlyMap<string, ReadonlyMap<string, ElementShape>> {
  const owners = new Map<string, Map<string, ElementShape>>();
  for (const line of shapes.trim().split('\n')) {
    const [owner = '', ...elements] = line.split(' ');
    const known = new Map<string, ElementShape>();
    for (const element of elements) {
      const [left = '', right = ''] = element.split(':');
      const isChoice = left.endsWith('?');
      const name = isChoice ? left.slice(0, -1) : left;
      const isList = right.endsWith('+');
      const type = isList ? right.slice(0, -1) : right;
      const inside = type === '!' ? `${owner}.${name}` : type.startsWith('#') ? type.slice(1) : type;
      known.set(name, { name, isList, isChoice, types: type.split('|'), inside });
    }
    owners.set(owner, known);
  }
  return owners;
}

/** Whether resources of this type can be written here. */
export const isKnownType = (type: string): boolean => elementsOf(type) !== undefined;

function elementsOf(owner: string): ReadonlyMap<string, ElementShape> | undefined {
  table ??= read();
  return table.get(owner);
}

const everyType: ReadonlyMap<string, ElementShape> = new Map([
  ['id', { name: 'id', isList: false, isChoice: false, types: ['id'], inside: 'id' }],
  [
    'extension',
    { name: 'extension', isList: true, isChoice: false, types: ['Extension'], inside: 'Extension' },
  ],
  ['meta', { name: 'meta', isList: false, isChoice: false, types: ['Meta'], inside: 'Meta' }],
  ['language', { name: 'language', isList: false, isChoice: false, types: ['code'], inside: 'code' }],
]);

/** The choice, with the one type its JSON name says: `valueQuantity`, `value[x]` with no type said, `value`. */
export interface FoundElement {
  readonly shape: ElementShape;
  readonly type?: string;
}

/** The element called `name` in `owner`, a type or the path of a backbone element. */
export function findElement(owner: string, name: string): FoundElement | undefined {
  const known = elementsOf(owner);
  const plain = name.endsWith('[x]') ? name.slice(0, -3) : name;
  const exact = known?.get(plain) ?? everyType.get(plain);
  if (exact !== undefined) return exact.isChoice ? { shape: exact } : { shape: exact, type: exact.inside };
  for (const shape of known?.values() ?? []) {
    if (!shape.isChoice || !plain.startsWith(shape.name)) continue;
    const suffix = plain.slice(shape.name.length);
    const type = shape.types.find((each) => each.charAt(0).toUpperCase() + each.slice(1) === suffix);
    if (type !== undefined) return { shape, type };
    if (shape.types[0] === '*any' && /^[A-Z]/.test(suffix)) return { shape, type: typeNamed(suffix) };
  }
  return undefined;
}

/** `String` → `string`, `Quantity` → `Quantity`. */
const typeNamed = (suffix: string): string =>
  elementsOf(suffix) === undefined ? suffix.charAt(0).toLowerCase() + suffix.slice(1) : suffix;
