using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>
/// What a template gets for a member that exists and is null. Strict mode cannot tell a null value from a misspelt name, so
/// null needs a value of its own: false in conditions, nothing in output, empty in loops.
/// </summary>
internal sealed class MissingValue : FluidValue
{
    public static readonly MissingValue Instance = new();

    public override FluidValues Type => FluidValues.Empty;

    public override bool Equals(FluidValue? other) => other is null or MissingValue or NilValue or EmptyValue or BlankValue;

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => 0;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object? ToObjectValue() => null;

    public override bool IsNil() => false;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(Instance);

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => [];

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => ValueTask.CompletedTask;
}
