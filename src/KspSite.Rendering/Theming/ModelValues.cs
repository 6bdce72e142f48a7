using System.Collections.Concurrent;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Fluid;
using Fluid.Values;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Rendering.Theming;

/// <summary>
/// What a template gets for a value of ours. How a member is turned into a value of the template language depends on the
/// member's type alone, so it is decided once a type and not at each of the very many readings.
/// </summary>
internal static class ModelValues
{
    private static readonly ConcurrentDictionary<Type, Func<object, FluidValue>> ByType = new();

    /// <summary>
    /// Records are values with members, lists are arrays, codes their snake_case names; our own markup is written as it is; Words,
    /// dates and money wait for the filter that knows the language.
    /// </summary>
    /// <returns>Nil for null: only where a member is known to exist is null a <see cref="MissingValue"/>.</returns>
    public static FluidValue Of(object? value) => value switch
    {
        null => NilValue.Instance,
        _ => ByType.GetOrAdd(value.GetType(), Conversion)(value),
    };

    /// <summary>The conversion for a type, or for those that derive from it by what they are when they are met.</summary>
    public static Func<T, FluidValue> From<T>()
    {
        if (Nullable.GetUnderlyingType(typeof(T)) is not null || !(typeof(T).IsSealed || typeof(T).IsValueType)) return value => Of(value);
        if (typeof(T) == typeof(bool)) return (Func<T, FluidValue>)(object)(Func<bool, FluidValue>)(value => BooleanValue.Create(value));
        if (typeof(T) == typeof(int)) return (Func<T, FluidValue>)(object)(Func<int, FluidValue>)(value => NumberValue.Create(value));
        if (typeof(T) is { IsGenericType: true, GenericTypeArguments: [{ IsValueType: false } item] } && typeof(T).GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return (Func<T, FluidValue>)ArraysOf(item);
        }
        var conversion = Conversion(typeof(T));
        return value => value is null ? NilValue.Instance : conversion(value);
    }

    private static Func<ImmutableArray<T>, FluidValue> FromArray<T>()
        where T : class
    {
        var conversion = From<T>();
        return items => items.IsDefaultOrEmpty ? ArrayValue.Empty : new ArrayValue(new ModelList(items.Length, () =>
        {
            var values = new FluidValue[items.Length];
            for (var i = 0; i < values.Length; i++) values[i] = conversion(items[i]);
            return values;
        }));
    }

    // There is code for every class: all share that of strings.
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Any class will do.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The code of classes is there.")]
    private static Delegate ArraysOf(Type item) =>
        (Delegate)((Delegate)FromArray<string>).Method.GetGenericMethodDefinition().MakeGenericMethod(item).Invoke(null, null)!;

    private static Func<object, FluidValue> Conversion(Type type)
    {
        if (typeof(FluidValue).IsAssignableFrom(type)) return value => (FluidValue)value;
        if (type == typeof(SafeHtml)) return value => new StringValue(((SafeHtml)value).Markup, encode: false);
        if (type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(Money) || type == typeof(Words) || type == typeof(MetricValue)) return value => new ObjectValue(value);
        if (type.IsEnum)
        {
            var names = new ConcurrentDictionary<object, StringValue>();
            return value => names.GetOrAdd(value, code => new StringValue(ModelMembers.SnakeCase(code.ToString()!)));
        }
        if (type == typeof(bool)) return value => BooleanValue.Create((bool)value);
        if (type == typeof(int)) return value => NumberValue.Create((int)value);
        if (type == typeof(long)) return value => NumberValue.Create((long)value);
        if (type == typeof(decimal)) return value => NumberValue.Create((decimal)value);
        if (type == typeof(double)) return value => NumberValue.Create((decimal)(double)value);
        if (type == typeof(string)) return value => new StringValue((string)value);
        if (typeof(IFormattable).IsAssignableFrom(type)) return value => new StringValue(((IFormattable)value).ToString(null, System.Globalization.CultureInfo.InvariantCulture));
        if (typeof(IEnumerable).IsAssignableFrom(type)) return value => ArrayOf((IEnumerable)value);
        var members = new ModelMembers(type);
        return value => new ModelValue(value, members);
    }

    private static ArrayValue ArrayOf(IEnumerable items)
    {
        var values = new List<FluidValue>();
        foreach (var item in items) values.Add(Of(item));
        return values.Count > 0 ? new ArrayValue(values) : ArrayValue.Empty;
    }
}

/// <summary>A record of ours in a template. An unknown member has no value, which in strict mode is an error.</summary>
internal sealed class ModelValue(object value, ModelMembers members) : ObjectValueBase(value)
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        members.Get(Value, name) is { } member ? new(member) : base.GetValueAsync(name, context);
}
