using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-08. Source: committing before peers, and the checks after 30, 60 and 90 days. A commitment is the participant's by id or by name.</summary>
public static class CommitmentMissingOrLate
{
    private static readonly Threshold MaxDays = new("WS-08.max_days", 90, 1, 365,
        new("承诺的期限最晚在课后几天", "days after the workshop by which a commitment is due"));

    public static readonly Rule Rule = new("WS-08", Severity.Warning)
    {
        Title = new("每位学员都有课后承诺，期限不超过 90 天", "every participant makes a commitment, due within 90 days"),
        Why = new("当着大家说出来、写下期限的事，回去才会做；三个月以后的事等于没有说。",
            "What is promised before peers with a date gets done; what is due in more than three months was not promised."),
        Ask = new("回去第一件事做什么？哪天之前，谁来查？", "What will you do first, by when, and who will check?"),
        Tables = [WorkshopParticipants.Table, Domain.Commitments.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Participants,
        Thresholds = [MaxDays],
        ForWorkshop = (workshop, context) => workshop.Participants.Select(p => Check(p, workshop, (int)context.Value(MaxDays))),
    };

    private static Verdict Check(WorkshopParticipant participant, WorkshopDossier workshop, int maxDays)
    {
        var own = workshop.Commitments.Where(c => c.Participant == participant.Id || (c.Participant is null && c.Owner == participant.Name)).ToList();
        if (own.Count == 0)
            return Verdict.Fail(participant.Subject(), $"{participant.Name}没有课后承诺。", $"{participant.Name} has made no commitment.", participant.Row.Source);
        var late = own.FindAll(c => c.Due > workshop.Workshop.EndDate.AddDays(maxDays));
        return Verdict.Require(late.Count == 0, participant.Subject(),
            $"{participant.Name}的承诺期限太远：{string.Join('、', late.Select(c => Numerals.Text(c.Due)))}，超过课后 {Numerals.Text(maxDays)} 天。",
            $"{participant.Name}'s commitment is due on {string.Join(", ", late.Select(c => Numerals.Text(c.Due)))}, more than {Numerals.Text(maxDays)} days after the workshop.",
            late.Select(c => c.Row.At(Domain.Commitments.Due)));
    }
}
