using System.Collections.Frozen;
namespace KspSite.Core.Rules;

/// <summary>Every rule, in the order of the catalogue. A test proves the list complete and the ids unique.</summary>
public static class AllRules
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        // DT: data
        Data.DanglingReference.Rule,
        Data.RepeatedId.Rule,
        Data.UnclearMoneyUnit.Rule,
        Data.AmbiguousShare.Rule,
        Data.DatesOutOfOrder.Rule,
        Data.HollowText.Rule,
        Data.UnknownColumnOrValue.Rule,
        // KA: account selection
        Selection.MissingCriterion.Rule,
        Selection.SimpleSaleTieredHigh.Rule,
        Selection.SmallAccountTieredHigh.Rule,
        Selection.HiddenKeyAccount.Rule,
        Selection.ContradictoryPotential.Rule,
        Selection.OwnerMissingOrOverloaded.Rule,
        Selection.NoExecutiveSponsor.Rule,
        // ST: situation
        Situation.ZonesOutOfFocus.Rule,
        Situation.ZoneWithoutMotiveOrStage.Rule,
        Situation.AheadOfCustomer.Rule,
        Situation.ZoneWithoutTrendOrChallenge.Rule,
        Situation.ViewsUnsourcedOrOld.Rule,
        Situation.NoViewConfirmed.Rule,
        Situation.SingleInformationSource.Rule,
        Situation.VulnerabilityWithoutRemedy.Rule,
        Situation.WhitespaceUnknown.Rule,
        // PL: ladder and players
        Players.NoStrategicPlayer.Rule,
        Players.ZoneWithoutDecisionMaker.Rule,
        Players.NoInfluentialGreenLight.Rule,
        Players.TooFewPlayers.Rule,
        Players.NoCriticOnTheMap.Rule,
        Players.BlockerWithoutStrategy.Rule,
        Players.PlayerOutOfTouch.Rule,
        Players.LightContradictsSupport.Rule,
        Players.SingleThread.Rule,
        Players.LadderOverrated.Rule,
        Players.LadderTargetTooHigh.Rule,
        Players.PlayersDisagreeOnLevel.Rule,
        Players.BrokenReportingLine.Rule,
        Players.WeakSponsor.Rule,
        Players.LeaverStillInPlan.Rule,
        // PO: positioning
        Positioning.ZoneWithoutOnePositioning.Rule,
        Positioning.PositioningIncomplete.Rule,
        Positioning.SamePositioningTwice.Rule,
        Positioning.GoalInDisguise.Rule,
        Positioning.MoreAboutUsThanCustomer.Rule,
        Positioning.PositioningLength.Rule,
        // GO: goals
        Goals.NoGoal.Rule,
        Goals.OnlyFinancialGoals.Rule,
        Goals.GoalNotMeasurable.Rule,
        Goals.GoalContradictory.Rule,
        Goals.GoalWithoutStrategy.Rule,
        Goals.ZoneTargetsDoNotAddUp.Rule,
        Goals.TargetAbovePotential.Rule,
        Goals.TooManyGoals.Rule,
        // SA: strategies and actions
        Strategies.PillarWithoutStrategy.Rule,
        Strategies.StrategyWithoutPosition.Rule,
        Strategies.StrategyWithoutCustomerView.Rule,
        Strategies.StrategyWithoutPlayer.Rule,
        Strategies.StrategyWithoutAction.Rule,
        Strategies.ActionWithoutOwnerOrDate.Rule,
        Strategies.OverdueActions.Rule,
        Strategies.NoActionSoon.Rule,
        Strategies.SlippedActions.Rule,
        Strategies.OneOwnerCarriesMost.Rule,
        Strategies.DoneWithoutResult.Rule,
        // CH: channels
        Channels.CoverageGap.Rule,
        Channels.TwoLeadsWithoutRule.Rule,
        Channels.PlannedSharesDoNotAddUp.Rule,
        Channels.ShadowChannel.Rule,
        Channels.OwnershipUnsettled.Rule,
        Channels.ConflictLeftOpen.Rule,
        Channels.MixDrift.Rule,
        // PI: elevator talks
        Pitches.PlayerWithoutPitch.Rule,
        Pitches.PitchTooLong.Rule,
        Pitches.PitchWithoutNextStep.Rule,
        // RE: resources
        Resources.ResourceStrategyWithoutResource.Rule,
        Resources.ReturnNotCalculable.Rule,
        Resources.RequestUndecided.Rule,
        Resources.ImplausibleReturn.Rule,
        Resources.NoRanking.Rule,
        Resources.NoStopInvestment.Rule,
        // RV: reviews
        Reviews.NextReviewNotSet.Rule,
        Reviews.ReviewOverdue.Rule,
        Reviews.SectionNotReviewed.Rule,
        Reviews.KeyPeopleAbsent.Rule,
        Reviews.IssueWithoutDecision.Rule,
        Reviews.IssueKeepsReturning.Rule,
        Reviews.PlanNotUpdatedAfterReview.Rule,
        Reviews.BetterScoreMoreOverdue.Rule,
        Reviews.ReviewHeldLate.Rule,
        // WS: workshops
        Workshops.MinutesDoNotAddUp.Rule,
        Workshops.TooLongWithoutBreak.Rule,
        Workshops.NoSlackInAgenda.Rule,
        Workshops.ParticipantNotPrepared.Rule,
        Workshops.ChallengeLeftOpen.Rule,
        Workshops.ModuleWithoutOutput.Rule,
        Workshops.ParkedItemWithoutOwner.Rule,
        Workshops.CommitmentMissingOrLate.Rule,
        Workshops.FirstReviewNotBooked.Rule,
        Workshops.ActualTimeNotRecorded.Rule,
        // PV: privacy
        Privacy.CustomerSafeLeak.Rule,
        Privacy.HiddenAccountShown.Rule,
    ];

    private static readonly FrozenDictionary<string, Rule> ById = Rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
