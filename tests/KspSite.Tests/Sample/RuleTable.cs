using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Rules;

namespace KspSite.Tests.Sample;

/// <summary>Whether a portfolio shows every rule at work, failing and passing; with a table to read where it does not.</summary>
internal sealed record RuleTable
{
    /// <summary>Rules that fail nowhere, and why.</summary>
    public required ImmutableDictionary<string, string> NeverFail { get; init; }

    /// <summary>Rules that pass nowhere, and why.</summary>
    public required ImmutableDictionary<string, string> NeverPass { get; init; }

    public required ImmutableHashSet<string> NeverApplicable { get; init; }

    public void AssertEveryRuleIsSeen(Portfolio portfolio, PortfolioHistory? history = null)
    {
        var results = RuleEngine.Check(portfolio, history).All.ToLookup(r => r.Rule.Id, r => r.Outcome);
        var table = AllRules.Rules.Select(r => Line.Of(r.Id, results[r.Id])).ToList();
        Assert.True(table.TrueForAll(l => Fault(l).Length == 0), Text(table));
    }

    // Over all subjects: accounts and workshops, and the zones, people, goals … in them.
    private sealed record Line(string Rule, int Failed, int Passed, int NoData, int NotApplicable)
    {
        public static Line Of(string rule, IEnumerable<Outcome> outcomes)
        {
            var count = outcomes.CountBy(o => o).ToDictionary();
            return new(rule, count.GetValueOrDefault(Outcome.Fail), count.GetValueOrDefault(Outcome.Pass), count.GetValueOrDefault(Outcome.NoData), count.GetValueOrDefault(Outcome.NotApplicable));
        }
    }

    private string Fault(Line line) => (line.Failed, line.Passed, line.Rule) switch
    {
        (0, 0, var rule) when NeverApplicable.Contains(rule) => "",
        (_, _, var rule) when NeverApplicable.Contains(rule) => "applies: strike it from the exceptions",
        (0, _, var rule) when !NeverFail.ContainsKey(rule) => "fails nowhere",
        ( > 0, _, var rule) when NeverFail.ContainsKey(rule) => "fails: strike it from the exceptions",
        (_, 0, var rule) when !NeverPass.ContainsKey(rule) => "passes nowhere",
        (_, > 0, var rule) when NeverPass.ContainsKey(rule) => "passes: strike it from the exceptions",
        _ => "",
    };

    private string Text(IEnumerable<Line> table)
    {
        var text = new StringBuilder("rule    fail  pass  no data  n/a\n");
        foreach (var line in table)
        {
            text.Append(line.Rule.PadRight(6)).Append(Cell(line.Failed, 6)).Append(Cell(line.Passed, 6)).Append(Cell(line.NoData, 9)).Append(Cell(line.NotApplicable, 5));
            text.Append(Fault(line) is { Length: > 0 } fault ? "  <- " + fault : "").Append('\n');
        }
        return text.ToString();
    }

    private static string Cell(int count, int width) => Numerals.Text(count).PadLeft(width);
}
