using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-13. A superior who does not exist at all is DT-01's affair.</summary>
public static class BrokenReportingLine
{
    public static readonly Rule Rule = new("PL-13", Severity.Error)
    {
        Title = new("汇报关系不绕圈，也不跨客户", "reporting lines have no cycle and stay within the account"),
        Why = new("组织图要从上往下画，绕圈或跨到别家客户就画不出来。", "The organisation chart is drawn from the top; a cycle or a line to another customer cannot be drawn."),
        Ask = new("名片和通讯录上，他到底向谁汇报？", "By the organisation chart, whom does this person really report to?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        foreach (var person in account.People)
        {
            if (person.ReportsTo is not { } superior || context.Portfolio.Find(superior) is not { } boss) continue;
            var cell = person.Row.At(Stakeholders.ReportsTo);
            if (boss.Account != account.Id)
            {
                // Named by id only: the other customer's people are not this plan's business.
                yield return Verdict.Fail(person.Subject(), $"{person.Name}的上级（{superior}）不是这家客户的人。",
                    $"{person.Name} reports to somebody ({superior}) who does not belong to this customer.", cell);
                continue;
            }
            var round = Round(person, context.Portfolio);
            yield return Verdict.Require(round.IsEmpty, person.Subject(), $"汇报关系绕成了一圈：{string.Join(" → ", round)}。",
                $"The reporting line runs in a circle: {string.Join(" → ", round)}.", cell);
        }
    }

    /// <summary>
    /// The names from the first of them in the table up and back; empty where the person's line does not come back. A ring reads the
    /// same from each of its members, so that it is told once.
    /// </summary>
    private static ImmutableArray<string> Round(Stakeholder person, Portfolio portfolio)
    {
        var members = new List<Stakeholder>();
        var seen = new HashSet<Id<Stakeholder>>();
        for (var at = person; at is not null && seen.Add(at.Id); at = at.ReportsTo is { } up ? portfolio.Find(up) : null)
        {
            members.Add(at);
            if (at.ReportsTo != person.Id) continue;
            var first = members.OrderBy(m => m.Row.File, StringComparer.Ordinal).ThenBy(m => m.Row.Line).First();
            var start = members.IndexOf(first);
            return [.. members[start..].Concat(members[..start]).Append(first).Select(m => m.Name)];
        }
        return [];
    }
}
