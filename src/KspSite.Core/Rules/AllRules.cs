namespace KspSite.Core.Rules;

/// <summary>Every rule, in the order of the catalogue. A test proves the list complete and the ids unique.</summary>
public static class AllRules
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        Selection.SimpleSaleTieredHigh.Rule,
        Players.BlockerWithoutStrategy.Rule,
    ];

    public static Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id == id);
}
