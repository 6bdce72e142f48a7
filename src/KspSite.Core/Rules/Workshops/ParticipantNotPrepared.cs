using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-04. Source: course outline, work on one's own account. Whether the pre-work is done must be known, not that it is.</summary>
public static class ParticipantNotPrepared
{
    public static readonly Rule Rule = new("WS-04", Severity.Warning)
    {
        Title = new("每位学员带一家客户来，课前作业是否完成有记录", "every participant brings an account, and the state of the pre-work is known"),
        Why = new("没有带自己的客户，两天练的都是别人的事，回去用不上。", "Without an account of their own a participant practises on someone else's, and uses nothing of it at home."),
        Ask = new("他带哪家客户？三标准查过了吗？", "Which account does this participant bring, and does it meet the three criteria?"),
        Tables = [WorkshopParticipants.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Participants,
        ForWorkshop = (workshop, _) => workshop.Participants.Select(Check),
    };

    private static Verdict Check(WorkshopParticipant participant)
    {
        if (participant.BringsAccount is null)
        {
            return Verdict.Fail(participant.Subject(), $"{participant.Name}没有带客户来。", $"{participant.Name} brings no account.",
                participant.Row.At(WorkshopParticipants.AccountId));
        }
        var known = participant.PreworkDone is not null || participant.Row.IsNotApplicable(WorkshopParticipants.PreworkDone);
        return Verdict.Require(known, participant.Subject(), $"{participant.Name}的课前作业做没做，没有记录。",
            $"It is not recorded whether {participant.Name} has done the pre-work.", participant.Row.At(WorkshopParticipants.PreworkDone));
    }
}
