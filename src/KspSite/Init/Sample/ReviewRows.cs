using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>Twelve reviews to an account, the last one still to come; scores, findings and attendance of the last four held.</summary>
internal static class ReviewRows
{
    private const int Count = 12;

    private const int Recorded = 4;

    private static readonly string[] Sections = ["positioning", "progress", "issues", "opportunities", "actions"];

    private static readonly string[] Rags = ["red", "amber", "green"];

    public static void Write(SampleAccount account, SampleTables tables)
    {
        var held = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            if (Review(account, i, tables)) held.Add(i);
        }
        var returns = account.Slips(30);
        foreach (var (nth, index) in held.TakeLast(Recorded).Index())
        {
            Participants(account, index, nth, tables);
            Items(account, index, nth, returns, tables);
        }
    }

    /// <returns>Whether it was held.</returns>
    private static bool Review(SampleAccount account, int index, SampleTables tables)
    {
        var dice = account.Dice;
        var planned = account.NextReview.AddDays(-account.CadenceDays * (Count - 1 - index));
        var held = planned.AddDays(account.Slips(12) ? 20 : dice.Next(5));
        var isHeld = held <= AsOf && !account.Slips(index == Count - 2 ? 25 : 8);
        tables.Add(Core.Domain.Reviews.Table,
            (Core.Domain.Reviews.ReviewId, account.Review(index)), (Core.Domain.Reviews.AccountId, account.Id), (Core.Domain.Reviews.PlannedDate, Numerals.Text(planned)),
            (Core.Domain.Reviews.HeldDate, isHeld ? Numerals.Text(held) : ""), (Core.Domain.Reviews.Kind, dice.Pick<string>(["internal", "internal", "channel", "customer"])), (Core.Domain.Reviews.Chair, account.Manager),
            (Core.Domain.Reviews.Minutes, isHeld ? Numerals.Text(dice.Between(4, 12) * 10) : ""), (Core.Domain.Reviews.OverallRag, isHeld ? dice.Pick<string>(Rags) : ""),
            (Core.Domain.Reviews.Summary, isHeld ? $"{account.ShortName}：{dice.Pick<string>(InventedText.Findings)}，{dice.Pick<string>(InventedText.Decisions)}" : ""),
            (Core.Domain.Reviews.NextDate, index == Count - 1 ? "" : Numerals.Text(planned.AddDays(account.CadenceDays))));
        return isHeld;
    }

    private static void Participants(SampleAccount account, int index, int nth, SampleTables tables)
    {
        Attended(account.Owner, "kam", true);
        Attended(account.Manager, "manager", !account.Slips(20));
        if (nth == Recorded - 1) Attended(account.Sponsor, "exec_sponsor", !account.Slips(40));

        void Attended(string name, string role, bool attended) => tables.Add(ReviewParticipants.Table,
            (ReviewParticipants.ReviewId, account.Review(index)), (ReviewParticipants.Name, name), (ReviewParticipants.Role, role), (ReviewParticipants.Attended, Yes(attended)));
    }

    private static void Items(SampleAccount account, int index, int nth, bool returns, SampleTables tables)
    {
        var dice = account.Dice;
        foreach (var section in Sections)
        {
            if (section == "opportunities" && account.Slips(8)) continue;
            var score = Math.Clamp(dice.Between(2, 4) + (account.Weakness < 2 ? nth / 2 : -nth / 2), 1, 5);
            var isIssue = section == "issues";
            var isResolved = !returns && nth > 1;
            tables.Add(ReviewItems.Table,
                (ReviewItems.ReviewId, account.Review(index)), (ReviewItems.Section, section), (ReviewItems.Score, Numerals.Text(score)), (ReviewItems.Rag, Rags[Math.Clamp((score - 1) / 2, 0, 2)]),
                (ReviewItems.Finding, $"{account.ShortName}{dice.Pick<string>(InventedText.Findings)}"), (ReviewItems.Decision, isIssue && account.Slips(25) ? "" : $"{dice.Pick<string>(InventedText.Decisions)}（{account.ShortName}）"),
                (ReviewItems.IssueKey, isIssue ? $"I{Padded(account.Number, 5)}" : ""), (ReviewItems.IssueStatus, isIssue ? nth == 0 ? "new" : isResolved ? "resolved" : "open" : ""),
                (ReviewItems.ActionId, isIssue && dice.Chance(40) ? account.Action(dice.Next(PlanRows.ActionCount)) : ""));
        }
    }
}
