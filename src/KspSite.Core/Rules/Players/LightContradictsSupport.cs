using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-08. Opposite signs only: yellow is conditional and fits a supporter. Asked of everybody with both cells, leavers too.</summary>
public static class LightContradictsSupport
{
    public static readonly Rule Rule = new("PL-08", Severity.Error)
    {
        Title = new("灯号和态度不矛盾", "light and support do not contradict each other"),
        Why = new("同一个人又是反对者又是绿灯，两个里必有一个错，后面的图和数都跟着错。",
            "Somebody cannot oppose us and show green; one of the two is wrong, and every map and figure built on it."),
        Ask = new("这个人到底支持还是反对？最近一次他做了什么能说明？", "Is this person for or against us? What did he or she last do that shows it?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        ForAccount = (account, _) => account.People.Where(p => p.Light is not null && p.SupportValue is not null).Select(Check),
    };

    private static Verdict Check(Stakeholder person)
    {
        var contradicts = (person.Light, person.SupportValue) is (Light.Green, <= -1) or (Light.Red, >= 1);
        var light = Vocabularies.Light.LabelOf(person.Light!.Value);
        var support = Vocabularies.Support.LabelOf(person.Support!.Value);
        return Verdict.Require(!contradicts, person.Subject(), $"{person.Name}的态度是“{support.Zh}”，灯号却是“{light.Zh}”。",
            $"{person.Name} is marked “{support.En}” but shows a {light.En}.",
            person.Row.At(Stakeholders.Light), person.Row.At(Stakeholders.Support));
    }
}
