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
        Players.BlockerWithoutStrategy.Rule,
        // PO: positioning
        Positioning.ZoneWithoutOnePositioning.Rule,
        Positioning.PositioningIncomplete.Rule,
        Positioning.SamePositioningTwice.Rule,
        Positioning.GoalInDisguise.Rule,
        Positioning.MoreAboutUsThanCustomer.Rule,
        Positioning.PositioningLength.Rule,
    ];

    public static Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id == id);
}
