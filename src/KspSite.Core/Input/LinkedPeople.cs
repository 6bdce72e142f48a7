using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>DT-01: a link joins two people of one account. A link to nobody is told by <see cref="References"/>.</summary>
public static class LinkedPeople
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        if (!tables.Has(StakeholderLinks.Table)) return;
        var accounts = new Dictionary<Id<Stakeholder>, Id<Account>>();
        foreach (var person in tables.All(Stakeholders.Table)) accounts.TryAdd(person.Id, person.Account);
        foreach (var link in tables.All(StakeholderLinks.Table))
        {
            if (!accounts.TryGetValue(link.From, out var from) || !accounts.TryGetValue(link.To, out var to) || from == to) continue;
            context.Report(link.Row, Apart(link.Row, from, to));
            tables.MarkFaulty(link.Row);
        }
    }

    private static Finding Apart(Row row, Id<Account> from, Id<Account> to) => new()
    {
        Id = "DT-01",
        Severity = Severity.Error,
        Where = row.At(StakeholderLinks.ToId),
        Message = new($"连线两端的人不是同一家客户的：起点属于 {from}，终点属于 {to}。", $"The link joins people of two accounts: it starts in {from} and ends in {to}."),
        Found = row[StakeholderLinks.ToId],
        Expected = new($"客户 {from} 的人物编号", $"the id of a person of {from}"),
        Remedy = new("请改正起点或终点的编号，或删除这一行。", "Correct the id at one of the ends, or delete the row."),
    };
}
