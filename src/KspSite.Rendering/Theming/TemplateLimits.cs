using Fluid;
using Fluid.Ast;
using Fluid.Values;
using KspSite.Core;

namespace KspSite.Rendering.Theming;

/// <summary>
/// How far a template may go for one page: a theme is data, and data must not hang the program. Measured at 10,000 accounts the longest way is
/// 2.7 million steps (the list of accounts) and the longest page 20 million characters (the portfolio's figures).
/// </summary>
internal static class TemplateLimits
{
    /// <summary>Tags, texts and rounds of loops.</summary>
    public const int Steps = 50_000_000;

    /// <summary>Members of a range: <c>(1..9)</c> has nine.</summary>
    public const int Range = 1_000_000;

    /// <summary>Characters of a page.</summary>
    public const int PageLength = 1 << 27;

    /// <summary>The same template, in which a range is measured before it is made: all its members are made at once.</summary>
    public static IFluidTemplate Bounded(IFluidTemplate template) => new BoundedRanges().VisitTemplate(template);

    /// <summary>Whether a template's text can hold a range.</summary>
    public static bool MayHoldRange(string source) => source.Contains("..", StringComparison.Ordinal);

    private sealed class BoundedRanges : AstRewriter
    {
        protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => new BoundedRange(rangeExpression);
    }

    private sealed class BoundedRange(RangeExpression range) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var (first, last) = ((await range.From.EvaluateAsync(context)).ToNumberValue(), (await range.To.EvaluateAsync(context)).ToNumberValue());
            if (last - first >= Range) throw new EndlessTemplateException($"({Numerals.Text(first)}..{Numerals.Text(last)})");
            return await range.EvaluateAsync(context);
        }
    }
}

/// <summary>A template goes on for longer than any page needs.</summary>
internal sealed class EndlessTemplateException(string what) : Exception(what);
